import { type Found, inMissing, publishedRule } from './rule.ts';
import type { Period } from './tables.ts';
import { isDate } from './written-date.ts';

/**
 * 574: no period starts while the one before it is open, or before that one ended. It may start on the day on which
 * that one ended. Missing and away are one sequence; an end that is no date counts as open.
 *
 * @source docs/returns.md 1.5, 574
 */
export const noOverlap = publishedRule('574', {
  message:
    'A new missing/away from placement without authorisation period cannot start when the previous missing/away from placement without authorisation period is still open. Missing/away from placement without authorisation periods should also not overlap.',
  needs: ['missing'],
  find: function* ({ missing }): Iterable<Found> {
    for (const periods of missing.byChild.values()) {
      const inOrder = periods.toSorted(byEndThenStart);
      for (const [index, period] of inOrder.entries()) {
        const before = inOrder[index - 1];
        if (before !== undefined && overlaps(before, period)) yield inMissing(period);
      }
    }
  },
});

const overlaps = (before: Period, period: Period): boolean =>
  !isDate(before.end) || period.start.date < before.end.date;

/** What has no date stands last, as in the published order. */
const byEndThenStart = (one: Period, other: Period): number =>
  lastIfNone(endOrStart(one)) - lastIfNone(endOrStart(other)) ||
  lastIfNone(one.start.date) - lastIfNone(other.start.date);

const endOrStart = ({ start, end }: Period): number => (isDate(end) ? end.date : start.date);

const lastIfNone = (date: number): number => (Number.isNaN(date) ? Number.MAX_SAFE_INTEGER : date);
