import { type Found, inMissing, ownCheck } from './rule.ts';
import type { Period } from './tables.ts';
import { isDate, type WrittenDate } from './written-date.ts';

/**
 * Two rows of one child with the same type, start and end, which may be two absences of one day or one typed in twice.
 * It flags each but the first.
 *
 * @source docs/returns.md 7 (4): legal; warn, do not block
 */
export const identicalRows = ownCheck('HW-IDENTICAL-ROWS', {
  message:
    'The child has an earlier row with the same type, start and end. That is allowed: check that it is not one period entered twice.',
  needs: ['missing'],
  find: function* ({ missing }): Iterable<Found> {
    for (const periods of missing.byChild.values()) {
      const seen = new Set<string>();
      for (const period of periods) {
        const said = whatItSays(period);
        if (seen.has(said)) yield inMissing(period);
        seen.add(said);
      }
    }
  },
});

const whatItSays = ({ type, start, end }: Period): string => [type, asSaid(start), asSaid(end)].join('|');

/** `1/7/2025` and `01/07/2025` are one day. */
const asSaid = (date: WrittenDate): string => (isDate(date) ? String(date.date) : `“${date.text}”`);
