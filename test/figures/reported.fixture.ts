import { type Period, readPeriod } from '../../src/figures/measures/period.ts';
import { sayCell } from '../../src/figures/reports/files/say-cell.ts';
import type { ReportKind } from '../../src/figures/reports/kinds/report-kind.ts';
import { makeReport } from '../../src/figures/reports/making/make-report.ts';
import type { Report } from '../../src/figures/reports/report.ts';
import { shippedLibrary } from '../../src/record/record.fixture.ts';
import { type Books, now } from './books.fixture.ts';

/** A report of what is on record, as it stands. */
export function reported(
  { store }: Books,
  kind: ReportKind,
  authority: string,
  period: string,
): Promise<Report> {
  const of = readPeriod(period) as Period;
  return makeReport(store, shippedLibrary, { kind, authority, period: of, asAt: now });
}

/** What a table of a report says, row by row. */
export const inWords = ({ sections }: Report, key: string): Readonly<Record<string, readonly string[]>> => {
  const table = sections.flatMap(({ tables }) => tables).find((each) => each.key === key)!;
  return Object.fromEntries(table.rows.map(({ label, cells }) => [label, cells.map(sayCell)]));
};
