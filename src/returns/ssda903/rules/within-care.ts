import { type PeriodOfCare, periodsOfCare } from './periods-of-care.ts';
import { type Found, inMissing, periodsThat, publishedRule } from './rule.ts';
import type { CareRow, Listed, Period } from './tables.ts';
import { isDate } from './written-date.ts';

/**
 * 577: a period ends with the period of care, and does not outlive it. One that is open must have started in a period
 * of care that goes on. Fitting any one period of care is enough; a start that is no date is not tested.
 *
 * @source docs/returns.md 1.5, 577
 */
export const endsWithCare = publishedRule('577', {
  message:
    'Child ceased to be looked after but there is a missing/away from placement without authorisation period without an end date.',
  needs: ['missing', 'episodes'],
  find: ({ missing, episodes }) => fittingNoPeriodOfCare(missing, episodes, endsOutside),
});

function endsOutside({ start, end }: Period, { from, to }: PeriodOfCare): boolean {
  if (isDate(end)) return end.date > to || end.date < from;
  return !Number.isNaN(to) || start.date < from;
}

/**
 * 578: a period starts while the child is looked after; it may start on the day on which care ended. Fitting any one
 * period of care is enough.
 *
 * @source docs/returns.md 1.5, 578
 */
export const startsInCare = publishedRule('578', {
  message: 'The date that the child started to be missing is after the child ceased to be looked after.',
  needs: ['missing', 'episodes'],
  find: ({ missing, episodes }) =>
    fittingNoPeriodOfCare(
      missing,
      episodes,
      ({ start }, { from, to }) => start.date < from || start.date > to,
    ),
});

/** Children without rows in Episodes are not tested. */
function* fittingNoPeriodOfCare(
  missing: Listed<Period>,
  episodes: Listed<CareRow>,
  outside: (period: Period, care: PeriodOfCare) => boolean,
): Iterable<Found> {
  for (const [child, periods] of missing.byChild) {
    const care = periodsOfCare(episodes.byChild.get(child) ?? []);
    if (care.length === 0) continue;
    for (const period of periods)
      if (isDate(period.start) && care.every((one) => outside(period, one))) yield inMissing(period);
  }
}

/**
 * 581: a period starts within a row of Episodes of the child. A start that is blank or no date lies in none.
 *
 * @source docs/returns.md 1.5, 581
 */
export const startsInEpisode = publishedRule('581', {
  message: 'Child is missing but has not yet started to be looked after.',
  needs: ['missing', 'episodes'],
  find: ({ missing, episodes }) =>
    periodsThat(missing.all, (period) => {
      const rows = episodes.byChild.get(period.child);
      return rows !== undefined && !rows.some((row) => startsIn(period, row));
    }),
});

const startsIn = ({ start }: Period, { began, ended }: CareRow): boolean =>
  start.date >= began.date && (!isDate(ended) || start.date <= ended.date);
