import { hash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';

/** What a row of a return is about; a row that was carried over may say nothing of an episode. */
export interface RecordBehind {
  readonly child: string;
  readonly episode?: string | undefined;
}

/** A row that is made for a file, with the record behind it. */
export type RowOfRecord<Row> = RecordBehind & { readonly row: Row };

/** A file of a return before it is written. */
export interface MadeFile {
  readonly name: string;
  readonly rows: number;
  readonly content: string;
  /** The record behind each row, in the order of the file. */
  readonly behind: readonly RecordBehind[];
}

/** A CSV file in UTF-8 with its heading, the columns in this order. */
export function csvFile<Column extends string>(
  name: string,
  columns: readonly Column[],
  rows: readonly RowOfRecord<{ readonly [Name in Column]: string }>[],
  headings: readonly string[] = columns,
): MadeFile {
  const cells = rows.map(({ row }) => columns.map((column) => row[column]));
  return {
    name,
    rows: rows.length,
    content: stringify([headings, ...cells]),
    behind: rows.map(({ child, episode }) => ({ child, episode })),
  };
}

/** By which anybody can tell that a file is the one that was signed off. */
export const fingerprint = ({ content }: MadeFile): string => hash('sha256', content);
