import type { PlainDate } from '../../domain/time/instant.ts';
import { collectionYear } from '../../returns/ssda903/collection-year.ts';
import { CouldNot } from '../exit.ts';

/** No return of children who are missing is older. */
const FIRST_YEAR = 1990;

/**
 * The year of a return as somebody typed it.
 *
 * @refuses anything that is no year, and one that has not begun
 */
export function readCollectionYear(text: string, today: PlainDate): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  if (!(year >= FIRST_YEAR))
    throw new CouldNot(`--year ${text}: write the year in which the collection ends, such as 2026.`);
  if (collectionYear(year).from > today)
    throw new CouldNot(
      `--year ${text}: this collection year begins on 1 April ${year - 1}, which is still to come.`,
    );
  return year;
}
