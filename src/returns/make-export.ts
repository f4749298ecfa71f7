import { dateOf } from '../domain/time/certainly-before.ts';
import type { Instant } from '../domain/time/instant.ts';
import { londonDate } from '../domain/time/london.ts';
import { asKnownAt, type Horizon } from '../store/read/horizon.ts';
import type { Store } from '../store/store.ts';
import { headings, listColumns, type QuoteStyle } from './annex-a/columns.ts';
import { listOfChildrenInCare } from './annex-a/list-of-children-in-care.ts';
import { type LookBack, lookBack } from './annex-a/look-back.ts';
import { type ChildOnRecord, childrenOnRecord } from './books/children-on-record.ts';
import { type LeftOut, leftOut, outOfCare } from './books/left-out.ts';
import { csvFile, type MadeFile } from './files/made-file.ts';
import { historyOf, isOfDataset, missingColumns, ssdMissing } from './ssd/ssd-missing.ts';
import { type CollectionYear, collectionYear } from './ssda903/collection-year.ts';
import { columnsOf } from './ssda903/files/columns.ts';
import { checkMade, type FindingInRecord } from './ssda903/make/check-made.ts';
import { makeReturn } from './ssda903/make/make-return.ts';
import { sentBefore } from './ssda903/make/missing-rows.ts';
import { writeXml } from './ssda903/xml/write-xml.ts';

export const exportKinds = ['ssda903', 'annex-a', 'ssd'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** The national return may be sent as CSV files or as one XML file; the others have one form. */
export const returnForms = ['csv', 'xml'] as const;
export type ReturnForm = (typeof returnForms)[number];

/** Which return of whom, as it was known when. */
export interface ExportOrder {
  readonly kind: ExportKind;
  readonly authority: string;
  readonly year: CollectionYear;
  readonly asAt: Instant;
  readonly quotes: QuoteStyle;
  readonly form: ReturnForm;
}

/** A return before anything of it is written. */
export interface MadeExport extends ExportOrder {
  readonly known: Horizon;
  readonly files: readonly MadeFile[];
  /** The same in the form that was not asked for; none where there is one form. */
  readonly inOtherForm: readonly MadeFile[];
  readonly findings: readonly FindingInRecord[];
  readonly leftOut: readonly LeftOut[];
}

type Made = Pick<MadeExport, 'files' | 'inOtherForm' | 'findings' | 'leftOut'>;

/**
 * Makes the files of a return from what the record holds, and checks them where rules are published.
 *
 * @param kept  how far the record went when the return was made before, to make it again
 */
export async function makeExport(store: Store, order: ExportOrder, kept?: Horizon): Promise<MadeExport> {
  const known = kept ?? (await asKnownAt(store.record, order.asAt));
  const records = await childrenOnRecord(store, order.authority, known);
  return { ...order, known, ...made(records, order) };
}

function made(
  records: readonly ChildOnRecord[],
  { kind, authority, year, asAt, quotes, form }: ExportOrder,
): Made {
  switch (kind) {
    case 'ssda903':
      return nationalReturn(records, authority, year, form);
    case 'annex-a':
      return annexA(records, authority, lookBack(year, londonDate(asAt)), quotes);
    case 'ssd':
      return safeguardingDataset(records, year);
    default:
      return kind satisfies never;
  }
}

function nationalReturn(
  records: readonly ChildOnRecord[],
  authority: string,
  year: CollectionYear,
  form: ReturnForm,
): Made {
  const made = makeReturn(records, authority, year);
  const yearBefore = makeReturn(records, authority, collectionYear(year.year - 1));
  const csv = [
    csvFile('header.csv', columnsOf.Header, made.Header),
    csvFile('episodes.csv', columnsOf.Episodes, made.Episodes),
    csvFile('missing.csv', columnsOf.Missing, made.Missing),
  ];
  const xml = writeXml(made);
  const isXml = form === 'xml';
  return {
    files: isXml ? [xml.file] : csv,
    inOtherForm: isXml ? csv : [xml.file],
    findings: checkMade(made, yearBefore, year, isXml ? xml.lineOf : undefined),
    leftOut: leftOut(records, year, (record) => {
      const isOut = outOfCare(record, authority);
      return (one) => (sentBefore(record, one, year) === undefined ? isOut(one) : undefined);
    }),
  };
}

function annexA(
  records: readonly ChildOnRecord[],
  authority: string,
  back: LookBack,
  quotes: QuoteStyle,
): Made {
  const rows = listOfChildrenInCare(records, authority, back);
  const listed = new Set(rows.map(({ child }) => child));
  return {
    files: [csvFile('list-8.csv', listColumns, rows, headings(quotes))],
    inOtherForm: [],
    findings: [],
    leftOut: leftOut(records, { from: back.twelveMonths, to: back.on }, (record) => {
      const isOut = outOfCare(record, authority);
      return (one) => {
        const why = isOut(one) ?? (listed.has(record.id) ? undefined : 'care-over');
        return why ?? (dateOf(one.span.from) < back.twelveMonths ? 'began-before' : undefined);
      };
    }),
  };
}

const safeguardingDataset = (records: readonly ChildOnRecord[], year: CollectionYear): Made => ({
  files: [csvFile('ssd_missing.csv', missingColumns, ssdMissing(records, year))],
  inOtherForm: [],
  findings: [],
  leftOut: leftOut(
    records,
    historyOf(year),
    (record) =>
      ({ span }) =>
        isOfDataset(record, span) ? undefined : 'away-not-looked-after',
  ),
});
