import { type Found, inMissing, ownCheck, publishedRule } from './rule.ts';
import type { Period } from './tables.ts';
import { isDate } from './written-date.ts';

/**
 * 576: a period that was open in last year's return is the first one of the child this year, with the same start. A
 * child who has no row at all this year escapes it.
 *
 * @source docs/returns.md 1.4 (5), 1.5, 576
 */
export const openPeriodCarriedOver = publishedRule('576', {
  message:
    "There is an open missing/away from placement without authorisation period in last year's return and there is no corresponding period recorded at the start of this year.",
  needs: ['missing', 'openLastYear'],
  find: function* ({ missing, openLastYear }): Iterable<Found> {
    for (const [child, periods] of missing.byChild) {
      const open = openLastYear.byChild.get(child) ?? [];
      const first = periods.reduce(earlier);
      if (open.some(({ start }) => isDate(start) && start.date !== first.start.date)) yield inMissing(first);
    }
  },
});

/**
 * Closes the gap of 576: a child with an open period last year and no row this year.
 *
 * @source docs/returns.md 7 (3)
 */
export const openPeriodGone = ownCheck('HW-OPEN-LAST-YEAR-GONE', {
  message:
    "A period of this child was open in last year's return, and the child has no row in this year's. It has to be the first one, with the same start.",
  needs: ['missing', 'openLastYear'],
  find: function* ({ missing, openLastYear }): Iterable<Found> {
    for (const child of openLastYear.byChild.keys())
      if (!missing.byChild.has(child)) yield { table: 'Missing', line: null, child };
  },
});

/** The one that started first; what has no date did not start before anything. */
const earlier = (one: Period, other: Period): Period =>
  other.start.date < one.start.date || (isDate(other.start) && !isDate(one.start)) ? other : one;
