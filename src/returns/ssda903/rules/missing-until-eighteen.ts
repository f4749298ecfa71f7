import { addMonths } from '../../../domain/time/months.ts';
import { type Found, placeOf, publishedRule } from './rule.ts';
import { isDate } from './written-date.ts';

const EIGHTEEN_YEARS_IN_MONTHS = 18 * 12;

/**
 * 580: where a child is missing until the 18th birthday and care ends that day, the reason is `E8`. It flags the row
 * of Episodes. Someone born on 29 February is 18 on 28 February.
 *
 * @source docs/returns.md 1.3, 1.5, 580
 */
export const ceasedAtEighteen = publishedRule('580', {
  message: "Child is missing when cease being looked after but reason episode ceased not 'E8'.",
  needs: ['missing', 'episodes'],
  find: function* ({ missing, episodes }): Iterable<Found> {
    for (const row of episodes.all) {
      if (!isDate(row.ended) || row.reasonCeased === 'E8') continue;
      const untilThen = missing.byChild
        .get(row.child)
        ?.some(
          ({ born, end }) =>
            end.date === row.ended.date &&
            isDate(born) &&
            addMonths(born.date, EIGHTEEN_YEARS_IN_MONTHS) === end.date,
        );
      if (untilThen) yield placeOf('Episodes', row);
    }
  },
});
