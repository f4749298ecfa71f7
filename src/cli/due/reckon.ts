import { dueSteps } from '../../domain/calendars/due-time.ts';
import { schoolCalendar } from '../../domain/calendars/school-calendar.ts';
import { wordStep } from '../../domain/calendars/word-step.ts';
import { timesOf } from '../../domain/obligations/occurrences.ts';
import type { Rule } from '../../domain/obligations/rule.ts';
import {
  formatInstant,
  formatPlainDate,
  type Instant,
  type PlainDate,
  readPlainDate,
} from '../../domain/time/instant.ts';
import { londonTime, readLocal } from '../../domain/time/london.ts';
import type { When } from '../../domain/time/when.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { ruleCalled } from '../../procedures/rule-of.ts';
import { CouldNot } from '../exit.ts';

const SCHOOL = 'the school asked about';
/** School days are counted within so many days around the start: further than any rule reaches. */
const REACH = 800;

/**
 * When a rule would be due if it started then: arithmetic alone, without asking whether it applies or is in force.
 * Only the closures that are given count beside weekends and bank holidays.
 */
export function reckon(library: PackLibrary, id: string, at: string, closed: readonly string[]) {
  const rule = ruleToReckon(library, id);
  const start = startOf(rule, at);
  const closures = closed.map(closureOf);
  const day = start.precision === 'day' ? start.date : londonTime(start.at).date;
  const span = { from: (day - REACH) as PlainDate, to: (day + REACH) as PlainDate };
  const school = schoolCalendar({
    school: SCHOOL,
    source: 'command line',
    from: span.from,
    lastCovered: span.to,
    terms: [span],
    closures,
  });
  const calendars = { ...library.calendars, school: () => school };
  const subject = { school: SCHOOL, agreed: undefined };
  const times = timesOf(rule, rule.offset, start, calendars, subject);
  const numbered = rule.offset.calendar !== 'none';
  const due = numbered ? times.due : undefined;
  const lateAfter = rule.kind === 'threshold' ? times.lateAfter : undefined;
  return {
    rule: rule.id,
    at,
    due: moment(due),
    lateAfter: moment(lateAfter),
    notKnown: numbered ? (times.notKnown ?? null) : null,
    steps: dueSteps(start, rule.offset, calendars, subject).map(wordStep),
    source: rule.source,
  };
}

const moment = (at: Instant | undefined) =>
  at === undefined ? null : { utc: formatInstant(at), local: localOf(at) };

function localOf(at: Instant): string {
  const { date, secondOfDay } = londonTime(at);
  const clock = new Date(secondOfDay * 1_000).toISOString().slice(11, 19);
  return `${formatPlainDate(date)}T${clock}`;
}

function ruleToReckon(library: PackLibrary, id: string): Rule {
  const rule = ruleCalled(library, id);
  if (rule === undefined)
    throw new CouldNot(`There is no rule ${id}. homeward packs show PACK lists the rules of a pack.`);
  return rule;
}

function startOf({ id, offset }: Rule, at: string): When {
  const date = readPlainDate(at);
  if (date !== undefined) {
    if (offset.calendar === 'elapsed_hours')
      throw new CouldNot(`${id} counts hours, so ${at} needs a time, such as ${at}T22:00.`);
    return { precision: 'day', date };
  }
  const reading = readLocal(at);
  switch (reading.kind) {
    case 'ok':
      return { precision: 'instant', at: reading.at };
    case 'ambiguous':
      throw new CouldNot(`${at} happened twice: give ${at}+01:00 for the first or ${at}Z for the second.`);
    case 'never-happened':
      throw new CouldNot(`${at} never was, because the clocks went forward: give ${at}Z or ${at}+01:00.`);
    case 'unreadable':
      throw new CouldNot(`${at} is not a date and time such as 2025-10-24T18:00 or 2025-10-24T17:00Z.`);
    default:
      return reading satisfies never;
  }
}

function closureOf(written: string) {
  const [first = '', last = first] = written.trim().split('..');
  const [from, to] = [readPlainDate(first), readPlainDate(last)];
  if (from === undefined || to === undefined || to < from)
    throw new CouldNot(`${written} is not a day or a span of days such as 2025-10-24..2025-10-31.`);
  return { from, to, kind: 'school-holiday' as const };
}
