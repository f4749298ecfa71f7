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
