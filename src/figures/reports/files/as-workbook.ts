import type { Cell as SheetCell, Workbook, Worksheet } from 'exceljs';
import { sayPeriodOf } from '../making/periods.ts';
import type { Cell, Report, Shown, Table } from '../report.ts';
import { markingOf } from './say-cell.ts';

/** Excel takes no longer name of a sheet. */
const LONGEST_NAME = 31;

/** A workbook: a sheet for each table with its numbers as numbers, then definitions and what stands at the foot. */
export async function asWorkbook(report: Report): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  workbook.title = report.title;
  workbook.creator = report.authority.name;
  workbook.created = new Date(report.asAt);
  workbook.modified = workbook.created;
  about(workbook, report);
  for (const { tables } of report.sections) for (const table of tables) tableSheet(workbook, report, table);
  definitions(workbook, report);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function about(workbook: Workbook, report: Report): void {
  const sheet = addSheet(workbook, report, 'About');
  sheet.addRow([report.title]).font = { bold: true, size: 16 };
  sheet.addRow([`${report.authority.name}, ${sayPeriodOf(report)}`]);
  for (const line of report.footer) sheet.addRow([line]);
  for (const { says, note } of report.checks) sheet.addRow([`${says} ${note}`.trim()]);
  for (const { title, narrative } of report.sections)
    if (narrative !== '') {
      sheet.addRow([title]).font = { bold: true };
      sheet.addRow([narrative]);
    }
  sheet.getColumn(1).width = 110;
  sheet.getColumn(1).alignment = { wrapText: true, vertical: 'top' };
}

/** A share takes three columns: what was counted, what of, and the share as Excel works it out. */
function tableSheet(workbook: Workbook, report: Report, { key, title, rowsAre, columns, rows }: Table): void {
  const sheet = addSheet(workbook, report, key);
  sheet.addRow([title]).font = { bold: true };
  const isShare = columns.map((_, index) => rows.some(({ cells }) => cells[index]?.kind === 'share'));
  const heads = columns.flatMap((column, index) =>
    isShare[index] ? [column, `${column}: of`, `${column}: share`] : [column],
  );
  sheet.addRow([rowsAre, ...heads]).font = { bold: true };
  for (const { label, cells } of rows) {
    const row = sheet.addRow([label]);
    let place = 2;
    for (const [index, cell] of cells.entries()) {
      fill(row.getCell(place), row.getCell(place + 1), row.getCell(place + 2), cell);
      place += isShare[index] ? 3 : 1;
    }
  }
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: 3 }];
  sheet.getColumn(1).width = 44;
  for (let column = 2; column <= heads.length + 1; column++) sheet.getColumn(column).width = 18;
  sheet.getRow(3).alignment = { wrapText: true, vertical: 'top' };
}

function fill(first: SheetCell, second: SheetCell, third: SheetCell, cell: Cell): void {
  switch (cell.kind) {
    case 'count':
      first.value = cell.count;
      return;
    case 'share': {
      first.value = cell.numerator;
      second.value = cell.denominator;
      third.value = shareOf(cell.numerator, cell.denominator, cell.says);
      third.numFmt = cell.says.endsWith('%') ? '0%' : '0.00';
      return;
    }
    case 'text':
      first.value = cell.text;
      return;
    default:
      cell satisfies never;
  }
}

const shareOf = (numerator: Shown, denominator: Shown, says: string): number | string =>
  numerator === 'c' || denominator === 'c' || denominator === 0 ? says : numerator / denominator;

function definitions(workbook: Workbook, report: Report): void {
  const sheet = addSheet(workbook, report, 'Definitions');
  sheet.addRow(['Measure', 'Title', 'Counted', 'Of', 'Left out', 'To know', 'Source']).font = { bold: true };
  for (const { id, title, numerator, denominator, exclusions, warnings, source } of report.definitions)
    sheet.addRow([
      id,
      title,
      numerator,
      denominator ?? '',
      exclusions.join('; '),
      warnings.join(' '),
      source,
    ]);
  for (let column = 1; column <= 7; column++) {
    sheet.getColumn(column).width = column < 3 ? 28 : 44;
    sheet.getColumn(column).alignment = { wrapText: true, vertical: 'top' };
  }
}

/** Each sheet says on its first line, and on paper, how it is to be kept. */
function addSheet(workbook: Workbook, report: Report, name: string): Worksheet {
  const sheet = workbook.addWorksheet(sheetName(name), {
    headerFooter: { oddHeader: `&C${markingOf(report)}`, oddFooter: '&C&P' },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.addRow([markingOf(report)]).font = { bold: true };
  return sheet;
}

const sheetName = (name: string): string =>
  `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replaceAll('-', ' ').slice(0, LONGEST_NAME);
