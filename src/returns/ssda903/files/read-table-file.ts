import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CsvError, type Info, Parser } from 'csv-parse';
import { beginsOnLine } from '../../../exchange/text-files/begins-on-line.ts';
import { csvDialect } from '../../../exchange/text-files/csv-dialect.ts';
import { NotUtf8, Utf8Only } from '../../../exchange/text-files/utf8-only.ts';
import type { TableName } from './columns.ts';
import { notUtf8, Unreadable } from './file-refused.ts';
import { recogniseTable } from './recognise-table.ts';

const CHUNK = 1 << 18;

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
  const parser = new Parser({ ...csvDialect, bom: true, on_record: onRecord as never });
  parser.resume();
  try {
    await pipeline(createReadStream(path, { highWaterMark: CHUNK }), new Utf8Only(), parser);
  } catch (error) {
    if (error instanceof NotUtf8) throw notUtf8(error, 'CSV UTF-8');
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
