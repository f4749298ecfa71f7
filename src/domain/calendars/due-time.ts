import { HOUR, type Instant, type PlainDate } from '../time/instant.ts';
import { endOfDay, londonDate, startOfDay } from '../time/london.ts';
import { clockChanges } from '../time/london-offsets.ts';
import { addMonths, calendarParts } from '../time/months.ts';
import type { When } from '../time/when.ts';
import type { Calendars } from './calendars.ts';
import { countOpenDays } from './count-open-days.ts';
import { type Offset, offsetFault } from './offset.ts';
import { sittingAfter, sittingAtOrAfter } from './panel-calendar.ts';
import { schoolDay } from './school-calendar.ts';
import type { NotKnownBecause, Step } from './step.ts';

export type DueTime =
  | { readonly known: true; readonly at: Instant }
  | { readonly known: false; readonly because: NotKnownBecause };

/** What a calendar may need beyond the start: the school of the child, and the time that people agreed. */
export interface DueSubject {
  readonly school?: string | undefined;
  readonly agreed?: Instant | undefined;
}

/** The steps are kept only where somebody asked for them: replay asks for due times alone, millions of times. */
type Trail = Step[] | undefined;

/**
 * When a duty that starts then and is offset so falls due, or why nobody can say.
 *
 * Hours are real hours, through weekends and clock changes, and are never counted from a day without a time. Whatever
 * is counted in days or months is due at 23:59:59 local on its last day. A meeting is the first sitting after the start.
 *
 * @refuses an offset that is negative, not whole or beyond any procedure
 * @source docs/time-and-duties.md
 */
export function dueTime(start: When, offset: Offset, calendars: Calendars, subject?: DueSubject): DueTime {
  return reckon(start, offset, calendars, subject, undefined);
}

/** The same due time, step by step: the last step holds its instant, or why it is not known. */
export function dueSteps(start: When, offset: Offset, calendars: Calendars, subject?: DueSubject): Step[] {
  const trail: Step[] = [{ step: 'started', start }];
  reckon(start, offset, calendars, subject, trail);
  return trail;
}

function reckon(
  start: When,
  offset: Offset,
  calendars: Calendars,
  subject: DueSubject | undefined,
  trail: Trail,
): DueTime {
  const fault = offsetFault(offset);
  if (fault !== undefined) throw new RangeError(`A duty cannot be offset so: ${fault}`);
  switch (offset.calendar) {
    case 'elapsed_hours':
      return afterHours(start, offset.hours, trail);
    case 'calendar_days':
      return afterDays(dateOf(start), offset.days, trail);
    case 'working_days': {
      const last = countOpenDays(dateOf(start), offset.days, calendars.bankHolidays, undefined, trail);
      return typeof last === 'string' ? notKnown(last, trail) : atEndOf(last, trail);
    }
    case 'school_days':
      return afterSchoolDays(dateOf(start), offset.days, offset.counting, calendars, subject, trail);
    case 'calendar_months':
      return afterMonths(dateOf(start), offset.months, trail);
    case 'agreed':
      return asAgreed(subject?.agreed, trail);
    case 'meeting':
      return atNextSitting(start, offset.panel, calendars, trail);
    case 'none':
      return notKnown('no-number-in-the-source', trail);
  }
}

function afterHours(start: When, hours: number, trail: Trail): DueTime {
  if (start.precision === 'day') return notKnown('start-known-to-the-day-only', trail);
  const at = (start.at + hours * HOUR) as Instant;
  if (trail !== undefined) {
    for (const change of clockChanges(start.at, at)) trail.push({ step: 'clocks-changed', change });
    trail.push({ step: 'hours-added', hours, at });
  }
  return { known: true, at };
}

function afterDays(dayZero: PlainDate, days: number, trail: Trail): DueTime {
  const date = (dayZero + days) as PlainDate;
  trail?.push({ step: 'days-added', days, date });
  return atEndOf(date, trail);
}

function afterMonths(dayZero: PlainDate, months: number, trail: Trail): DueTime {
  const date = addMonths(dayZero, months);
  if (trail !== undefined) {
    trail.push({ step: 'months-added', months, date });
    const { day } = calendarParts(dayZero);
    if (calendarParts(date).day !== day)
      trail.push({ step: 'clamped-to-last-day-of-month', dayNumber: day, date });
  }
  return atEndOf(date, trail);
}

function afterSchoolDays(
  date: PlainDate,
  days: number,
  counting: 'absence' | 'within',
  calendars: Calendars,
  subject: DueSubject | undefined,
  trail: Trail,
): DueTime {
  if (subject?.school === undefined) return notKnown('school-not-known', trail);
  const school = calendars.school(subject.school);
  if (school === undefined) return notKnown('school-calendar-not-known', trail);
  const holidays = calendars.bankHolidays;
  if (counting === 'absence') {
    const first = schoolDay(school, holidays, date);
    if (first === 'bank-holidays-not-known' || first === 'school-calendar-not-known')
      return notKnown(first, trail);
    if (first !== 'open') return notKnown('first-day-absent-not-a-school-day', trail);
  }
  // Day 1 of an absence is its first day, so "that school day" (0) and "one school day" end together.
  const last =
    counting === 'absence'
      ? countOpenDays((date - 1) as PlainDate, days === 0 ? 1 : days, holidays, school, trail)
      : countOpenDays(date, days, holidays, school, trail);
  return typeof last === 'string' ? notKnown(last, trail) : atEndOf(last, trail);
}

function asAgreed(at: Instant | undefined, trail: Trail): DueTime {
  if (at === undefined) return notKnown('not-agreed', trail);
  trail?.push({ step: 'time-agreed', at });
  return { known: true, at };
}

function atNextSitting(start: When, panelId: string, calendars: Calendars, trail: Trail): DueTime {
  const panel = calendars.panel(panelId);
  if (panel === undefined) return notKnown('sitting-not-known', trail);
  const dayOnly = start.precision === 'day';
  const at = sittingAfter(panel, dayOnly ? endOfDay(start.date) : start.at);
  if (dayOnly && sittingAtOrAfter(panel, startOfDay(start.date)) !== at)
    return notKnown('start-known-to-the-day-only', trail);
  if (at === undefined) return notKnown('sitting-not-known', trail);
  trail?.push({ step: 'next-sitting', panel: panel.name, at });
  return { known: true, at };
}

function atEndOf(date: PlainDate, trail: Trail): DueTime {
  const at = endOfDay(date);
  trail?.push({ step: 'end-of-day', at });
  return { known: true, at };
}

function notKnown(because: NotKnownBecause, trail: Trail): DueTime {
  trail?.push({ step: 'not-known', because });
  return { known: false, because };
}

function dateOf(start: When): PlainDate {
  return start.precision === 'day' ? start.date : londonDate(start.at);
}
