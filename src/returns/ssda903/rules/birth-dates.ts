import { type Found, inMissing, ownCheck, periodsThat, placeOf, publishedRule } from './rule.ts';
import { isDate } from './written-date.ts';

/**
 * INT13: a child has the same date of birth in Missing and in Header; compared where both are dates.
 *
 * @source docs/returns.md 1.5, INT13
 */
export const sameBirthDate = publishedRule('INT13', {
  message: 'Internal Check: DOB in Missing is different to DOB in Header.',
  needs: ['missing', 'header'],
  find: ({ missing, header }) =>
    periodsThat(
      missing.all,
      ({ child, born }) =>
        isDate(born) &&
        (header.byChild.get(child)?.some((entry) => isDate(entry.born) && entry.born.date !== born.date) ??
          false),
    ),
});

/**
 * Closes the gap of INT13 and 586: where one of the two is no date, they say nothing.
 *
 * @source docs/returns.md 1.2 DOB, 7 (6)
 */
export const birthDateIsDate = ownCheck('HW-BIRTH-DATE', {
  message: 'The date of birth is blank or not dd/mm/yyyy, so that no rule can compare it.',
  needs: ['missing'],
  find: function* ({ missing, header }): Iterable<Found> {
    for (const period of missing.all) if (!isDate(period.born)) yield inMissing(period);
    for (const entry of header?.all ?? [])
      if (!isDate(entry.born) && missing.byChild.has(entry.child)) yield placeOf('Header', entry);
  },
});
