import { DAY, HOUR, type Instant, type PlainDate, readInstant, readPlainDate, SECOND } from './instant.ts';
import { clockChanges, type Milliseconds, offsetAt } from './london-offsets.ts';
import { calendarParts } from './months.ts';
import { weekdayOf } from './weekday.ts';

/** What a clock and a calendar on a wall in England show at one instant. */
export interface LondonTime {
  readonly date: PlainDate;
  readonly secondOfDay: number;
  readonly offset: Milliseconds;
}

/** Which instants a local time stands for: an hour is lived twice each autumn and left out each spring. */
export type LocalMoment =
  | { readonly kind: 'once'; readonly at: Instant }
  | { readonly kind: 'twice'; readonly earlier: Instant; readonly later: Instant }
  | { readonly kind: 'never'; readonly clocksWentForwardAt: Instant };

export type LocalReading =
  | { readonly kind: 'ok'; readonly at: Instant }
  | { readonly kind: 'ambiguous'; readonly earlier: Instant; readonly later: Instant }
  | { readonly kind: 'never-happened'; readonly clocksWentForwardAt: Instant }
  | { readonly kind: 'unreadable' };

/** The calendar date in England at an instant. */
export function londonDate(at: Instant): PlainDate {
  return Math.floor((at + offsetAt(at)) / DAY) as PlainDate;
}

/** The local date, the whole second of that day (0 to 86,399) and the offset, at an instant. */
export function londonTime(at: Instant): LondonTime {
  const offset = offsetAt(at);
  const local = at + offset;
  const date = Math.floor(local / DAY) as PlainDate;
  return { date, secondOfDay: Math.floor((local - date * DAY) / SECOND), offset };
}

/**
 * The instants at which clocks in England showed this second of this date.
 *
 * @param secondOfDay  0 to 86,399, read off the clock: not the seconds that have passed since midnight
 */
export function fromLondon(date: PlainDate, secondOfDay: number): LocalMoment {
  const local = date * DAY + secondOfDay * SECOND;
  const before = offsetAt((local - DAY) as Instant);
  const after = offsetAt((local + DAY) as Instant);
  const byBefore = (local - before) as Instant;
  if (before === after) return { kind: 'once', at: byBefore };
  const byAfter = (local - after) as Instant;
  const holdsBefore = offsetAt(byBefore) === before;
  const holdsAfter = offsetAt(byAfter) === after;
  if (holdsBefore && holdsAfter) return { kind: 'twice', earlier: byBefore, later: byAfter };
  if (holdsBefore) return { kind: 'once', at: byBefore };
  if (holdsAfter) return { kind: 'once', at: byAfter };
  return { kind: 'never', clocksWentForwardAt: clockChanges(byAfter, byBefore)[0]!.at };
}

/** Where days of 1970 to 2169 start, the ones that replay asks for again and again; 0 where not asked yet. */
const dayStarts = new Float64Array(73_049);

/** The first instant of a local date. */
export function startOfDay(date: PlainDate): Instant {
  const kept = dayStarts[date];
  if (kept !== undefined && kept !== 0) return kept as Instant;
  const start = firstInstantOf(fromLondon(date, 0));
  if (kept === 0) dayStarts[date] = start;
  return start;
}

/**
 * 23:59:59 local, the last second of a date, which is when a duty counted in days falls due.
 *
 * @source docs/time-and-duties.md: end of day, not 17:00
 */
export const endOfDay = (date: PlainDate): Instant =>
  (startOfDay((date + 1) as PlainDate) - SECOND) as Instant;

/** The one instant meant where nobody can be asked: the earlier of two, or the moment the clocks went forward. */
export function firstInstantOf(moment: LocalMoment): Instant {
  switch (moment.kind) {
    case 'once':
      return moment.at;
    case 'twice':
      return moment.earlier;
    case 'never':
      return moment.clocksWentForwardAt;
  }
}

const localText = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/**
 * Reads a time as somebody typed it: local in England (`2025-10-26T01:30`, seconds optional), or with an offset or `Z`.
 *
 * A local time in the hour that is lived twice is ambiguous, and one in the hour that is left out never happened:
 * neither is guessed. An offset settles both.
 */
export function readLocal(text: string): LocalReading {
  const at = readInstant(text);
  if (at !== undefined) return { kind: 'ok', at };
  const [, day, hours, minutes, seconds] = localText.exec(text) ?? [];
  const date = day === undefined ? undefined : readPlainDate(day);
  if (date === undefined) return { kind: 'unreadable' };
  const moment = fromLondon(date, Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds ?? 0));
  switch (moment.kind) {
    case 'once':
      return { kind: 'ok', at: moment.at };
    case 'twice':
      return { kind: 'ambiguous', earlier: moment.earlier, later: moment.later };
    case 'never':
      return { kind: 'never-happened', clocksWentForwardAt: moment.clocksWentForwardAt };
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mon 27 Oct 2025 20:30 GMT`; seconds are written only where there are any: `Thu 30 Aug 2018 23:59:59 BST`. */
export function formatLondon(at: Instant): string {
  const { date, secondOfDay, offset } = londonTime(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const second = secondOfDay % 60;
  const time = `${two(Math.floor(secondOfDay / 3_600))}:${two(Math.floor(secondOfDay / 60) % 60)}`;
  return `${formatLondonDate(date)} ${time}${second === 0 ? '' : `:${two(second)}`} ${zoneName(offset)}`;
}

/** `Mon 27 Oct 2025` */
export function formatLondonDate(date: PlainDate): string {
  const { year, month, day } = calendarParts(date);
  const weekday = weekdayOf(date);
  return `${weekday[0]!.toUpperCase()}${weekday.slice(1, 3)} ${day} ${MONTHS[month - 1]} ${year}`;
}

/** What people call an offset of Europe/London; before 1847 the clock kept London's own mean time. */
export function zoneName(offset: Milliseconds): string {
  if (offset === 0) return 'GMT';
  if (offset === HOUR) return 'BST';
  return offset === 2 * HOUR ? 'BDST' : 'LMT';
}
