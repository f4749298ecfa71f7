import { hash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';

/** A file of a return before it is written. */
export interface MadeFile {
  readonly name: string;
  readonly rows: number;
  readonly content: string;
}

/** A CSV file in UTF-8 with its heading, the columns in this order. */
export function csvFile<Column extends string>(
  name: string,
  columns: readonly Column[],
  rows: readonly { readonly [Name in Column]: string }[],
  headings: readonly string[] = columns,
): MadeFile {
  const cells = rows.map((row) => columns.map((column) => row[column]));
  return { name, rows: rows.length, content: stringify([headings, ...cells]) };
}

/** By which anybody can tell that a file is the one that was signed off. */
export const fingerprint = ({ content }: MadeFile): string => hash('sha256', content);
