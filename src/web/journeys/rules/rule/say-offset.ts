import { isPanel, panels } from '../../../../domain/agencies/panels.ts';
import type { Offset } from '../../../../domain/calendars/offset.ts';
import type { Rule } from '../../../../domain/obligations/rule.ts';

/** By when a rule wants something done, in a sentence. */
export function sayLimit({ kind, offset, actWithin }: Pick<Rule, 'kind' | 'offset' | 'actWithin'>): string {
  const length = sayOffset(offset);
  if (kind === 'deadline')
    return offset.calendar === 'elapsed_hours' && offset.hours === 0 ? 'At once' : within(offset);
  return `Once ${length} have passed${actWithin === undefined ? '' : `, and then ${within(actWithin).toLowerCase()}`}`;
}

function within(offset: Offset): string {
  switch (offset.calendar) {
    case 'agreed':
      return 'By a time that people agree';
    case 'meeting':
      return `By the next ${isPanel(offset.panel) ? panels[offset.panel] : offset.panel}`;
    case 'none':
      return 'The procedure gives no time';
    case 'elapsed_hours':
    case 'calendar_days':
    case 'working_days':
    case 'school_days':
    case 'calendar_months':
      return `Within ${sayOffset(offset)}`;
    default:
      return offset satisfies never;
  }
}

/** How long: `72 hours`, `10 working days`. */
function sayOffset(offset: Offset): string {
  switch (offset.calendar) {
    case 'elapsed_hours':
      return counted(offset.hours, 'hour');
    case 'calendar_days':
      return counted(offset.days, 'day');
    case 'working_days':
      return counted(offset.days, 'working day');
    case 'school_days':
      return counted(offset.days, 'school day');
    case 'calendar_months':
      return counted(offset.months, 'month');
    case 'agreed':
    case 'meeting':
    case 'none':
      return 'a time of its own';
    default:
      return offset satisfies never;
  }
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
