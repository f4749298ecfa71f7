import type { Instant } from '../domain/time/instant.ts';
import { londonDate } from '../domain/time/london.ts';
import { asKnownAt, type Horizon } from '../store/read/horizon.ts';
import type { Store } from '../store/store.ts';
import { headings, listColumns, type QuoteStyle } from './annex-a/columns.ts';
import { listOfChildrenInCare } from './annex-a/list-of-children-in-care.ts';
import { lookBack } from './annex-a/look-back.ts';
import { type ChildOnRecord, childrenOnRecord } from './books/children-on-record.ts';
import { csvFile, type MadeFile } from './files/made-file.ts';
import { missingColumns, ssdMissing } from './ssd/ssd-missing.ts';
import { type CollectionYear, collectionYear } from './ssda903/collection-year.ts';
import { columnsOf } from './ssda903/files/columns.ts';
import { checkMade, type FindingInRecord } from './ssda903/make/check-made.ts';
import { makeReturn } from './ssda903/make/make-return.ts';

export const exportKinds = ['ssda903', 'annex-a', 'ssd'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** Which return of whom, as it was known when. */
export interface ExportOrder {
  readonly kind: ExportKind;
  readonly authority: string;
  readonly year: CollectionYear;
  readonly asAt: Instant;
  readonly quotes: QuoteStyle;
}

/** A return before anything of it is written. */
export interface MadeExport extends ExportOrder {
  readonly known: Horizon;
  readonly files: readonly MadeFile[];
  readonly findings: readonly FindingInRecord[];
}

/** Makes the files of a return from what the record holds, and checks them where rules are published. */
export async function makeExport(store: Store, order: ExportOrder): Promise<MadeExport> {
  const known = await asKnownAt(store.record, order.asAt);
  const records = await childrenOnRecord(store, order.authority, known);
  return { ...order, known, findings: [], ...filesOf(records, order) };
}

function filesOf(
  records: readonly ChildOnRecord[],
  { kind, authority, year, asAt, quotes }: ExportOrder,
): { readonly files: readonly MadeFile[]; readonly findings?: readonly FindingInRecord[] } {
  switch (kind) {
    case 'ssda903':
      return nationalReturn(records, authority, year);
    case 'annex-a': {
      const rows = listOfChildrenInCare(records, authority, lookBack(year, londonDate(asAt)));
      return { files: [csvFile('list-8.csv', listColumns, rows, headings(quotes))] };
    }
    case 'ssd':
      return { files: [csvFile('ssd_missing.csv', missingColumns, ssdMissing(records, year))] };
    default:
      return kind satisfies never;
  }
}

function nationalReturn(records: readonly ChildOnRecord[], authority: string, year: CollectionYear) {
  const made = makeReturn(records, authority, year);
  const yearBefore = makeReturn(records, authority, collectionYear(year.year - 1));
  const rowsOf = <Row>(table: readonly { readonly row: Row }[]) => table.map(({ row }) => row);
  return {
    files: [
      csvFile('header.csv', columnsOf.Header, rowsOf(made.Header)),
      csvFile('episodes.csv', columnsOf.Episodes, rowsOf(made.Episodes)),
      csvFile('missing.csv', columnsOf.Missing, rowsOf(made.Missing)),
    ],
    findings: checkMade(made, yearBefore, year),
  };
}
