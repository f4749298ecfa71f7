import type { PlainDate } from '../../../domain/time/instant.ts';
import type { CareRow } from './tables.ts';
import { isDate } from './written-date.ts';

/** A time during which a child was looked after without a break. */
export interface PeriodOfCare {
  readonly from: PlainDate;
  /** NaN while it goes on: no date is after it. */
  readonly to: PlainDate;
}

/**
 * Joins rows of Episodes of one child: a row that begins after the end of the one before it begins a new period of
 * care. The end is that of its last row. A row whose begin is no date belongs to none.
 *
 * @source docs/returns.md 1.5, POC
 */
export function periodsOfCare(rows: readonly CareRow[]): readonly PeriodOfCare[] {
  const periods: PeriodOfCare[] = [];
  for (const { began, ended } of rows.filter(hasBegun).toSorted(byBegin)) {
    const last = periods.at(-1);
    if (last === undefined || began.date > last.to) periods.push({ from: began.date, to: ended.date });
    else periods[periods.length - 1] = { from: last.from, to: ended.date };
  }
  return periods;
}

const hasBegun = ({ began }: CareRow): boolean => isDate(began);

const byBegin = (one: CareRow, other: CareRow): number => one.began.date - other.began.date;
