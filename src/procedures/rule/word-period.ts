import { isPanel, panels } from '../../domain/agencies/panels.ts';
import type { Offset } from '../../domain/calendars/offset.ts';

/** A period as a person reads it: `72 hours`, `3 working days`, `the next sitting of the Missing Children Panel`. */
export function wordPeriod(offset: Offset): string {
  switch (offset.calendar) {
    case 'elapsed_hours':
      return counted(offset.hours, 'hour');
    case 'calendar_days':
      return counted(offset.days, 'day');
    case 'working_days':
      return counted(offset.days, 'working day');
    case 'school_days':
      return offset.counting === 'absence'
        ? `${counted(offset.days, 'school day')} of absence`
        : counted(offset.days, 'school day');
    case 'calendar_months':
      return counted(offset.months, 'month');
    case 'agreed':
      return 'the time agreed';
    case 'meeting':
      return `the next sitting of the ${isPanel(offset.panel) ? panels[offset.panel] : offset.panel}`;
    case 'none':
      return 'no number in the source';
    default:
      return offset satisfies never;
  }
}

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
