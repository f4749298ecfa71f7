import type { PlainDate } from '../../../domain/time/instant.ts';
import type { Row } from '../files/rows.ts';
import { isDate, readWrittenDate } from '../rules/written-date.ts';

/** A time in care as rows of Episodes say it. */
export interface PeriodReturned {
  readonly from: PlainDate;
  /** Undefined while care goes on. */
  readonly to: PlainDate | undefined;
  /** `REC` of its last row. */
  readonly reason: string;
  /** One for each first day; of two that began on one day the later in the file. */
  readonly rows: readonly RowOfCare[];
}

interface RowOfCare {
  readonly from: PlainDate;
  readonly row: Row<'Episodes'>;
}

const CARE_CONTINUES = 'X1';

/** The periods of care of one child; a row that begins after the end of the one before it begins another. */
export function careOfRows(rows: readonly Row<'Episodes'>[]): readonly PeriodReturned[] {
  const begun = rows
    .map((row) => ({ row, from: readWrittenDate(row.DECOM), to: readWrittenDate(row.DEC) }))
    .filter(({ from }) => isDate(from))
    .sort((one, other) => one.from.date - other.from.date);
  const periods: (typeof begun)[] = [];
  for (const one of begun) {
    const last = periods.at(-1);
    const before = last?.at(-1)?.to.date;
    if (last === undefined || (before !== undefined && one.from.date > before)) periods.push([one]);
    else last.push(one);
  }
  return periods.map((period) => {
    const { row, to } = period.at(-1)!;
    const byDay = new Map(period.map((one) => [one.from.date, { from: one.from.date, row: one.row }]));
    return {
      from: period[0]!.from.date,
      to: isDate(to) && row.REC !== CARE_CONTINUES ? to.date : undefined,
      reason: row.REC,
      rows: [...byDay.values()],
    };
  });
}
