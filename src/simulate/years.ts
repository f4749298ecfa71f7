import { DAY, type PlainDate } from '../domain/time/instant.ts';
import { calendarParts } from '../domain/time/months.ts';

/** The same day so many years on, or back where the number is below 0; 28 February for a 29th that is not there. */
export function addYears(date: PlainDate, years: number): PlainDate {
  const { year, month, day } = calendarParts(date);
  const first = Date.UTC(year + years, month - 1, 1) / DAY;
  const last = Date.UTC(year + years, month, 1) / DAY - 1;
  return Math.min(first + day - 1, last) as PlainDate;
}
