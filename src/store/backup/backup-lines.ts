import { createHash } from 'node:crypto';
import type { Counters, RecordTable } from './record-tables.ts';

/**
 * A backup is text in gzip: a line of JSON that says what is in it, then for each table a line of JSON with its name
 * and columns, its rows as PostgreSQL's COPY writes them, and the line `\.`; last a line of JSON with the SHA-256 of
 * everything before. `zcat` shows it to whoever has no Homeward left.
 */
export const FORMAT = 'homeward backup 1';
export const END_OF_ROWS = '\\.\n';

export interface BackupHeader {
  readonly format: typeof FORMAT;
  readonly taken: string;
  /** The steps that had made the tables, in order: the last one is the version of the schema. */
  readonly migrations: readonly { readonly name: string; readonly contentHash: string }[];
  readonly rows: Readonly<Record<string, number>>;
  readonly counters: Counters;
}

export interface BackupEnd {
  readonly digest: string;
}

/** Joins the parts of a backup and ends them with their digest. */
export async function* backupLines(
  header: BackupHeader,
  tables: readonly RecordTable[],
  rowsOf: (table: RecordTable) => AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const digest = createHash('sha256');
  const noted = (part: Buffer | string) => {
    digest.update(part);
    return Buffer.from(part);
  };
  yield noted(`${JSON.stringify(header)}\n`);
  for (const table of tables) {
    yield noted(`${JSON.stringify(table)}\n`);
    for await (const rows of rowsOf(table)) yield noted(rows);
    yield noted(END_OF_ROWS);
  }
  const end: BackupEnd = { digest: digest.digest('hex') };
  yield Buffer.from(`${JSON.stringify(end)}\n`);
}

const LINE_FEED = 10;

/** A row is a line: COPY writes the line feeds inside values as two characters. */
export function countRows(part: Buffer): number {
  let count = 0;
  for (let place = part.indexOf(LINE_FEED); place >= 0; place = part.indexOf(LINE_FEED, place + 1)) count++;
  return count;
}
