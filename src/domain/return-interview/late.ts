import type { Instant } from '../time/instant.ts';
import { SECOND } from '../time/instant.ts';
import { londonDate } from '../time/london.ts';
import type { When } from '../time/when.ts';

/**
 * Whether something happened after it was due, to the second. Of what is known to the day only, that day is
 * compared, since no hour of it can be held against anybody.
 *
 * @source docs/time-and-duties.md, "In time", "Precision"
 */
export const isLate = (happened: When, due: Instant | undefined): boolean => {
  if (due === undefined) return false;
  if (happened.precision === 'day') return happened.date > londonDate(due);
  return Math.floor(happened.at / SECOND) > Math.floor(due / SECOND);
};
