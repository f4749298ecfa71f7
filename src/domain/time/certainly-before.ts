import type { PlainDate } from './instant.ts';
import { londonDate } from './london.ts';
import type { When } from './when.ts';

/** The calendar date in England of a moment, or the day itself where that is all that is known. */
export const dateOf = (when: When): PlainDate => (when.precision === 'day' ? when.date : londonDate(when.at));

/**
 * Whether one moment lies before another, whatever hour a moment had of which only the day is known: a day and
 * a moment of that same day are never certainly before each other.
 *
 * @source docs/time-and-duties.md, Precision
 */
export const certainlyBefore = (one: When, other: When): boolean =>
  one.precision === 'day' || other.precision === 'day' ? dateOf(one) < dateOf(other) : one.at < other.at;
