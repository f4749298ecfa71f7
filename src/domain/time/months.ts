import { DAY, dayNumber, type PlainDate } from './instant.ts';

/** A date read as a calendar writes it; `month` runs from 1 to 12. */
interface CalendarParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function calendarParts(date: PlainDate): CalendarParts {
  const midnight = new Date(date * DAY);
  return { year: midnight.getUTCFullYear(), month: midnight.getUTCMonth() + 1, day: midnight.getUTCDate() };
}

/** How many days the month of this date has: 28 to 31. */
export function daysInMonthOf(date: PlainDate): number {
  const { year, month } = calendarParts(date);
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/**
 * The same day number so many months on, or the last day of that month where it has no such day.
 *
 * @param months  a whole number, 0 or more
 * @source docs/time-and-duties.md, `calendar_months`: 31 January and one month is 28 February
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = calendarParts(date);
  const first = dayNumber(year, month + months, 1);
  const next = dayNumber(year, month + months + 1, 1);
  return Math.min(first + day - 1, next - 1) as PlainDate;
}
