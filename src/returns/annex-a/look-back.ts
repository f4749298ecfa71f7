import type { PlainDate } from '../../domain/time/instant.ts';
import { plainDate } from '../../domain/time/instant.ts';
import { addMonths, calendarParts } from '../../domain/time/months.ts';
import type { CollectionYear } from '../ssda903/collection-year.ts';

/** What an inspection looks back on: all of it ends with the day that the list is about. */
export interface LookBack {
  readonly on: PlainDate;
  /** The first day of the last twelve months. */
  readonly twelveMonths: PlainDate;
  /** The first day of the last six months. */
  readonly sixMonths: PlainDate;
}

/**
 * The list as at the last day of the year, or today while the year goes on; so that for a year that is over its twelve
 * months are those of the national return.
 *
 * @source docs/returns.md 3, 7 (1)
 */
export function lookBack({ to }: CollectionYear, today: PlainDate): LookBack {
  const on = to < today ? to : today;
  const { year, month, day } = calendarParts(on);
  const yearAgo = plainDate(`${year - 1}-${two(month)}-${two(month === 2 && day === 29 ? 28 : day)}`);
  return {
    on,
    twelveMonths: (yearAgo + 1) as PlainDate,
    sixMonths: (addMonths(yearAgo, 6) + 1) as PlainDate,
  };
}

const two = (value: number): string => String(value).padStart(2, '0');
