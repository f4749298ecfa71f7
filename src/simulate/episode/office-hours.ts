import { HOUR, type Instant } from '../../domain/time/instant.ts';
import { londonTime } from '../../domain/time/london.ts';

/** Whether people are at their desks then: from Monday to Friday, from 8:30 to 17:30. */
export function isOfficeHour(at: number): boolean {
  const { date, secondOfDay } = londonTime(at as Instant);
  // Day 0 of a plain date was a Thursday.
  const weekend = (date + 3) % 7 > 4;
  return !weekend && secondOfDay >= 8.5 * 3_600 && secondOfDay < 17.5 * 3_600;
}

const hourOf = (at: number) => londonTime(at as Instant).secondOfDay / 3_600;

/** Desk work that would fall in the evening or night is done the next morning. */
export function nextMorning(at: number): number {
  const hour = hourOf(at);
  if (hour < 8.5) return at + (9.25 - hour * 0.98) * HOUR;
  return hour > 18.5 ? at + (33 - hour * 0.98) * HOUR : at;
}

/** What would fall in the night takes place the late afternoon before, so that it is in time all the same. */
export function afternoonBefore(at: number): number {
  const hour = hourOf(at);
  if (hour < 9) return at - (hour + 6) * HOUR;
  return hour > 19.5 ? at - (hour - 18) * HOUR : at;
}
