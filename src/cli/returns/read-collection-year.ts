import type { PlainDate } from '../../domain/time/instant.ts';
import { readYear } from '../../returns/ssda903/collection-year.ts';
import { CouldNot } from '../exit.ts';

/**
 * The year of a return as somebody typed it.
 *
 * @refuses anything that is no year, and one that has not begun
 */
export function readCollectionYear(text: string, today: PlainDate): number {
  const year = readYear(text, today);
  if ('refused' in year) throw new CouldNot(`--year ${text}: ${year.refused}.`);
  return year.year;
}
