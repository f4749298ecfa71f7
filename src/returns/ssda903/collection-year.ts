import { type PlainDate, plainDate } from '../../domain/time/instant.ts';

/** The days that a return covers, both included. */
export interface CollectionYear {
  readonly year: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * The return of 2026 covers 1 April 2025 to 31 March 2026.
 *
 * @source docs/returns.md 1.4
 */
export const collectionYear = (year: number): CollectionYear => ({
  year,
  from: plainDate(`${year - 1}-04-01`),
  to: plainDate(`${year}-03-31`),
});

/** No return of children who are missing is older. */
const FIRST_YEAR = 1990;

/** The year that somebody typed, or why it is none: no year, or one that has not begun. */
export function readYear(text: string, today: PlainDate): CollectionYear | { readonly refused: string } {
  const typed = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  if (!(typed >= FIRST_YEAR)) return { refused: 'write the year in which the collection ends, such as 2026' };
  const year = collectionYear(typed);
  if (year.from > today)
    return { refused: `this collection year begins on 1 April ${typed - 1}, which is still to come` };
  return year;
}
