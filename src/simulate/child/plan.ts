import { cohorts, episodesInAYear } from '../calibration.ts';
import { placeAmong, valueAt } from '../odds.ts';
import { Random } from '../random.ts';

export type Cohort = keyof typeof cohorts;

/** One year in which a child belongs to the cohort, counted from the first year that is simulated. */
export interface YearPlan {
  readonly year: number;
  readonly episodes: number;
  /** The child's number among all of the cohort in that year. */
  readonly rank: number;
}

export interface ChildPlan {
  readonly cohort: Cohort;
  /** The first year in the cohort; below 0 where it lies before the years that are simulated. */
  readonly firstYear: number;
  /** The child's number among those who came into the cohort in that year. */
  readonly index: number;
  readonly yearsInCohort: number;
  /** Those of the child's years that are simulated, in order; never none. */
  readonly years: readonly YearPlan[];
}

/**
 * The children of one cohort of an authority, in the order of the year in which they came into it.
 *
 * @param size children beside those of Medway
 */
export function* plansOf(
  seed: number,
  authority: string,
  cohort: Cohort,
  size: number,
  years: number,
): Generator<ChildPlan> {
  const { children, stillInIt } = cohorts[cohort];
  const newInAYear = (children * size) / stillInIt.reduce((sum, share) => sum + share, 0);
  // Counted from a fixed year, so that a fraction of a child becomes a child every so many years.
  const newIn = (year: number) =>
    Math.floor((year + 1) * newInAYear + 0.5) - Math.floor(year * newInAYear + 0.5);
  const stillThere = (firstYear: number, year: number) =>
    Math.round(newIn(firstYear) * (stillInIt[year - firstYear] ?? 0));
  const longest = stillInIt.length;
  const before = (firstYear: number, year: number) => {
    let count = 0;
    for (let earlier = year - longest + 1; earlier < firstYear; earlier++) count += stillThere(earlier, year);
    return count;
  };
  for (let firstYear = 1 - longest; firstYear < years; firstYear++) {
    for (let index = 0; index < stillThere(firstYear, Math.max(0, firstYear)); index++) {
      const random = new Random(seed, authority, cohort, 'plan', firstYear, index);
      const planned: YearPlan[] = [];
      let year = firstYear;
      for (; index < stillThere(firstYear, year); year++) {
        const rank = before(firstYear, year) + index;
        const episodes =
          cohort === 'settled'
            ? 0
            : valueAt(
                episodesInAYear[cohort],
                placeAmong(
                  rank,
                  before(year + 1, year),
                  shuffle(seed, authority, cohort, year),
                  random.share(),
                ),
              );
        if (year >= 0 && year < years) planned.push({ year, episodes, rank });
      }
      yield { cohort, firstYear, index, yearsInCohort: year - firstYear, years: planned };
    }
  }
}

const shuffle = (seed: number, authority: string, cohort: Cohort, year: number) =>
  new Random(seed, authority, cohort, 'shuffle', year).below(1_000_000);
