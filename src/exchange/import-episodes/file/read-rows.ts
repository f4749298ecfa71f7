import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { CsvError, type Info, Parser } from 'csv-parse';
import { beginsOnLine } from '../../text-files/begins-on-line.ts';
import { csvDialect } from '../../text-files/csv-dialect.ts';
import { NotUtf8, Utf8Only } from '../../text-files/utf8-only.ts';
import { FileRefused } from './file-refused.ts';
import { type Heading, readHeading } from './read-heading.ts';

/** A row as the file has it, and where it stands there. */
export interface WrittenRow {
  readonly cells: readonly string[];
  /** Counted as an editor counts: the heading is line 1, a row of several lines is named by its first. */
  readonly line: number;
  /** Bytes from the end of the row before to the end of this one. */
  readonly offset: number;
  readonly length: number;
}

const CHUNK = 1 << 18;

/**
 * Reads a file from its beginning, row by row, without holding it. Rows in which every cell is empty are passed over.
 *
 * @param begun  called once with the heading, before any row
 * @refuses what is not UTF-8 or no CSV, a heading that is not understood, and a file without rows
 */
export async function readRows(
  handle: FileHandle,
  begun: (heading: Heading) => void,
  each: (row: WrittenRow, bytesRead: number) => void,
): Promise<void> {
  let heading: Heading | undefined;
  let rows = 0;
  let offset = 0;
  const lineOf = beginsOnLine();
  const onRecord = (cells: string[], { bytes, lines }: Info) => {
    const row = { cells, line: lineOf(cells, lines), offset, length: bytes - offset };
    offset = bytes;
    if (heading === undefined) {
      heading = readHeading(cells);
      begun(heading);
    } else if (!isEmpty(cells)) {
      rows++;
      each(row, bytes);
    }
  };
  const parser = new Parser({ ...csvDialect, bom: true, on_record: onRecord as never });
  parser.resume();
  try {
    const bytes = handle.createReadStream({ start: 0, autoClose: false, highWaterMark: CHUNK });
    await pipeline(bytes, new Utf8Only(), parser);
  } catch (error) {
    if (error instanceof NotUtf8) throw notUtf8(error);
    throw error instanceof CsvError ? notCsv(error) : error;
  }
  if (heading === undefined)
    throw new FileRefused('no-heading', 'The file is empty. Its first line has to name the columns.');
  if (rows === 0) throw new FileRefused('no-rows', 'The file has a heading and no rows.');
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const notUtf8 = ({ line }: NotUtf8): FileRefused =>
  new FileRefused(
    'not-utf-8',
    line === undefined
      ? 'The file is UTF-16 or another encoding with zero bytes. Save it as CSV UTF-8.'
      : `Line ${line} is not UTF-8. Save the file as CSV UTF-8.`,
  );

/** The parser's own message repeats what stands in the cell, so it is not passed on. */
function notCsv(error: CsvError): FileRefused {
  const line = (error as { lines?: number }).lines;
  const where = line === undefined ? 'The file' : `Line ${line}`;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new FileRefused('not-csv', 'A quotation mark opens a cell and none closes it.');
    case 'CSV_MAX_RECORD_SIZE':
      return new FileRefused(
        'not-csv',
        `${where} is longer than a row can be. Is a quotation mark left open?`,
      );
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return new FileRefused(
        'not-csv',
        `${where} has a quotation mark inside a cell. Write it twice, in a quoted cell.`,
      );
    default:
      return new FileRefused('not-csv', `${where} is not CSV.`);
  }
}
