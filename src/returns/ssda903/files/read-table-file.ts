import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CsvError, type Info, type Options, Parser } from 'csv-parse';
import { beginsOnLine } from './begins-on-line.ts';
import type { TableName } from './columns.ts';
import { Unreadable } from './file-refused.ts';
import { recogniseTable } from './recognise-table.ts';
import { Utf8Only } from './utf8-only.ts';

const CHUNK = 1 << 18;

/** A row is never longer than this, so that a quotation mark left open does not swallow the file. */
const dialect = {
  bom: true,
  record_delimiter: ['\r\n', '\n'],
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: 8_000,
} satisfies Options;

/** Takes the cells of a row, in the order of the heading, and the line on which the row begins. */
export type TakeRow = (cells: readonly string[], line: number) => void;

/**
 * Reads one file to its end without holding it. A row with fewer cells than the heading has blanks at its end.
 *
 * @param begin  called once with the table and its heading, and answers who takes the rows
 * @refuses what is not UTF-8 or no CSV, a heading that fits no table, and a row with more cells than the heading
 */
export async function readTableFile(
  path: string,
  begin: (table: TableName, heading: readonly string[]) => TakeRow,
): Promise<void> {
  let width = 0;
  let take: TakeRow | undefined;
  const lineOf = beginsOnLine();
  const onRecord = (cells: string[], { lines }: Info) => {
    const line = lineOf(cells, lines);
    if (isBlankLine(cells)) return;
    if (take === undefined) {
      take = begin(recogniseTable(cells), cells);
      width = cells.length;
      return;
    }
    if (cells.length > width) throw new Unreadable(`line ${line} has more cells than there are columns.`);
    while (cells.length < width) cells.push('');
    take(cells, line);
  };
  const parser = new Parser({ ...dialect, on_record: onRecord as never });
  parser.resume();
  try {
    await pipeline(createReadStream(path, { highWaterMark: CHUNK }), new Utf8Only(), parser);
  } catch (error) {
    throw error instanceof CsvError ? notCsv(error) : error;
  }
  if (take === undefined) throw new Unreadable('is empty. Its first line has to name the columns.');
}

const isBlankLine = (cells: readonly string[]): boolean => cells.length === 1 && cells[0]?.trim() === '';

/** The parser's own message repeats what stands in the cell, so it is not passed on. */
function notCsv(error: CsvError): Unreadable {
  const { lines } = error as { lines?: number };
  const where = lines === undefined ? '' : ` near line ${lines}`;
  return new Unreadable(
    error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
      ? `has a quotation mark${where} that opens a cell and none that closes it.`
      : `has a quotation mark inside a cell${where}. Write it twice, in a quoted cell.`,
  );
}
