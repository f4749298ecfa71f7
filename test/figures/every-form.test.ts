import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Period, readPeriod } from '../../src/figures/measures/period.ts';
import { type FileFormatName, fileFormats, formatsOf } from '../../src/figures/reports/files/file-formats.ts';
import { isOfHomes, type ReportKind, reportKinds } from '../../src/figures/reports/kinds/report-kind.ts';
import { makeReport } from '../../src/figures/reports/making/make-report.ts';
import { shippedLibrary } from '../../src/record/record.fixture.ts';
import { type Books, now, openBooks } from './books.fixture.ts';
import { entryOfZip } from './entry-of-zip.ts';
import { episodes, interview } from './rows.fixture.ts';

let books: Books;

beforeAll(async () => {
  books = await openBooks();
  const rows = episodes({
    ...{ authority: '887', name: 'MF', counts: [1, 2, 6], from: '2024-04-02' },
    cells: () => ({ child_group: 'lac_own', placement_type: 'U4' }),
  });
  await books.importing(rows.map((row) => ({ ...row, ...interview(row, 'completed', 24) })));
  await books.refresh();
});
afterAll(() => books.close());

const made = (kind: ReportKind) =>
  makeReport(books.store, shippedLibrary, {
    ...{ kind, authority: '887', period: readPeriod('2024-25') as Period, asAt: now },
    ...(isOfHomes(kind) && { home: 'SC999001' }),
  });

/** Everything that a file says in words. */
async function wordsIn(file: Buffer, format: FileFormatName): Promise<string> {
  if (format === 'docx') return entryOfZip(file, 'word/document.xml');
  if (format !== 'xlsx') return file.toString('utf8');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file as unknown as ExcelJS.Buffer);
  return workbook.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues())).join();
}

/** A report of targets is made where there is one. */
const withoutTargets = reportKinds.filter((kind) => kind !== 'plan');

describe('each report in each of its forms', () => {
  it.each(withoutTargets.flatMap((kind) => formatsOf(kind).map((format) => [kind, format] as const)))(
    'the report %s as %s has its definitions annex',
    async (kind, format) => {
      const report = await made(kind);
      expect(report.definitions.length).toBeGreaterThan(0);
      const words = await wordsIn(Buffer.from(await fileFormats[format].make(report)), format);
      for (const { id, source } of report.definitions) {
        expect(words).toContain(id);
        expect(words).toContain(source);
      }
    },
  );

  it.each(withoutTargets.filter((kind) => formatsOf(kind).includes('docx')))(
    'the report %s in Word has each of its charts as a picture',
    async (kind) => {
      const report = await made(kind);
      const charts = report.sections
        .flatMap(({ tables }) => tables)
        .filter(({ chart, rows }) => chart !== undefined && rows.length > 0);
      const words = entryOfZip(Buffer.from(await fileFormats.docx.make(report)), 'word/document.xml');
      expect(charts.length).toBeGreaterThan(0);
      expect(words.match(/<pic:pic[ >]/g)).toHaveLength(charts.length);
    },
  );
});
