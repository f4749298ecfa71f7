import { isUtf8 } from 'node:buffer';
import { CsvError, type Info } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { Instant } from '../../domain/time/instant.ts';
import { didYouMean } from '../../procedures/yaml/did-you-mean.ts';
import { type Column, columns, requiredColumns } from './columns.ts';
import type { Covers } from './covers.ts';
import { decodeRow } from './decode-row.ts';
import type { ListFault, PoliceRow } from './police-row.ts';
import { PoliceCells } from './read-cell.ts';

/** A list with all its records, or everything that is wrong with it. */
export type ReadList =
  | { readonly kind: 'read'; readonly rows: readonly PoliceRow[] }
  | { readonly kind: 'refused'; readonly faults: readonly ListFault[] };

/**
 * Reads a list of the police: CSV, UTF-8, its first line naming the columns. One record that cannot be read refuses the
 * whole list, so that no count rests on half of one. A list without records is one: nobody was missing.
 *
 * @refuses what is no UTF-8 or no CSV, a heading that is not understood, two records of one reference, and what
 *   `decodeRow` refuses
 * @source docs/police-lists.md
 */
export function readPoliceList(file: Uint8Array, covers: Covers, now: Instant): ReadList {
  const lines = readLines(file);
  if ('says' in lines) return { kind: 'refused', faults: [{ line: 1, column: '', value: '', ...lines }] };
  const [heading, ...written] = lines.records;
  if (heading === undefined)
    return refusedHeading('The file is empty. Its first line has to name the columns.');
  const names = heading.cells.map((cell) => cell.trim());
  const wrong = wrongHeading(names);
  if (wrong.length > 0) return refusedHeading(wrong.join(' '));
  const faults: ListFault[] = [];
  const rows: PoliceRow[] = [];
  const lineOf = new Map<string, number>();
  for (const { line, cells } of written) {
    if (cells.length !== names.length) {
      const says = `The row has ${cells.length} cells and the heading ${names.length} columns.`;
      faults.push({ line, column: '', value: '', says });
      continue;
    }
    const read = new PoliceCells(line, new Map(names.map((name, place) => [name as Column, cells[place]!])));
    const row = decodeRow(read, covers, now);
    const before = row && lineOf.get(row.key);
    if (before !== undefined) read.refuse('police_reference', `Line ${before} has this reference already.`);
    faults.push(...read.faults);
    if (row === undefined || before !== undefined) continue;
    lineOf.set(row.key, line);
    rows.push(row);
  }
  return faults.length > 0 ? { kind: 'refused', faults } : { kind: 'read', rows };
}

const refusedHeading = (says: string): ReadList => ({
  kind: 'refused',
  faults: [{ line: 1, column: '', value: '', says }],
});

interface WrittenLine {
  readonly cells: readonly string[];
  readonly line: number;
}

function readLines(
  file: Uint8Array,
): { readonly records: readonly WrittenLine[] } | { readonly says: string } {
  if (!isUtf8(file) || file.includes(0)) return { says: 'The file is not UTF-8. Save it as CSV UTF-8.' };
  try {
    const read = parse(Buffer.from(file), {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: Info }[];
    const records = read.map(({ record, info }) => ({ cells: record, line: firstLine(record, info.lines) }));
    return { records: records.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
  } catch (error) {
    // The parser's own message repeats what stands in the cell.
    if (error instanceof CsvError)
      return { says: 'This is not CSV: look for a quotation mark that nothing closes.' };
    throw error;
  }
}

/** The parser counts the line on which a row ends; line breaks inside quotes lie before it. */
const firstLine = (cells: readonly string[], endsOn: number): number =>
  cells.reduce((line, cell) => line - (cell.match(/\r\n|\n|\r/g)?.length ?? 0), endsOn);

const isColumn = (name: string): name is Column => (columns as readonly string[]).includes(name);

function wrongHeading(names: readonly string[]): readonly string[] {
  const [only = ''] = names;
  if (names.length === 1 && /[;\t|]/.test(only)) return ['Columns are separated by commas in this file.'];
  return [
    ...names
      .filter((name) => !isColumn(name))
      .map((name) => `There is no column \`${name}\`.${didYouMean(name, columns)}`),
    ...names
      .filter((name, place) => isColumn(name) && names.indexOf(name) !== place)
      .map((name) => `The column \`${name}\` is there twice.`),
    ...requiredColumns
      .filter((name) => !names.includes(name))
      .map((name) => `The column \`${name}\` is missing.`),
  ];
}
