import { stringify } from 'csv-stringify/sync';
import type { Cell, Report } from '../report.ts';
import { markingOf } from './say-cell.ts';
import { sayDefinition } from './say-definition.ts';

const headings = [
  ...['marking', 'authority', 'from', 'to', 'as_at', 'section', 'table', 'row', 'column'],
  ...['measure', 'series', 'numerator', 'denominator', 'says'],
];

/**
 * One file with a line for each number of the report, which any program for tables can filter and pivot, and after them
 * one for each definition. Spreadsheets take it with Excel's mark of UTF-8 before it.
 */
export function asCsv(report: Report): string {
  const { authority, period, asAt, definitions } = report;
  const whole = [markingOf(report), authority.code, period.from, period.to, asAt];
  const lines = report.sections.flatMap(({ title: section, tables }) =>
    tables.flatMap(({ title, columns, rows }) =>
      rows.flatMap(({ label, cells }) =>
        cells.map((cell, index) => [...whole, section, title, label, columns[index], ...valuesOf(cell)]),
      ),
    ),
  );
  const annex = definitions.map((one) => [
    ...[...whole, 'Definitions', '', one.title, '', one.id, '', '', ''],
    sayDefinition(one).join(' '),
  ]);
  return `\uFEFF${stringify([headings, ...lines, ...annex], { escape_formulas: true })}`;
}

function valuesOf(cell: Cell): readonly (string | number)[] {
  switch (cell.kind) {
    case 'count':
      return [cell.from.measure, cell.from.series, cell.count, '', ''];
    case 'share':
      return [cell.from.measure, cell.from.series, cell.numerator, cell.denominator, cell.says];
    case 'text':
      return ['', '', '', '', cell.text];
    default:
      return cell satisfies never;
  }
}
