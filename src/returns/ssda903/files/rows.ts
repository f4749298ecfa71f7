import { type ColumnOf, columnsOf, type TableName } from './columns.ts';

/** Where a row begins in its file, as an editor counts: the heading is line 1. */
interface OnLine {
  readonly line: number;
}

/** A row as the file has it: the text of each cell, unchanged; blank cells are ''. */
export type Row<Table extends TableName> = OnLine & { readonly [Column in ColumnOf<Table>]: string };

/** Which columns of which tables are kept in memory; every file is read to its end all the same. */
export type Kept = { readonly [Table in TableName]?: readonly ColumnOf<Table>[] };

/** The rows of the tables that were there; a table that is undefined had no file, an empty one a file with no rows. */
export type KeptRows<Keep extends Kept> = {
  readonly [Table in keyof Keep & TableName]?: readonly (OnLine & {
    readonly [Column in Extract<NonNullable<Keep[Table]>[number], ColumnOf<Table>>]: string;
  })[];
};

/** What an import reads: the children, where they lived, when they were missing, and who came unaccompanied. */
export const childrenAndSpans = {
  Header: columnsOf.Header,
  Episodes: columnsOf.Episodes,
  Missing: columnsOf.Missing,
  UASC: columnsOf.UASC,
} as const satisfies Kept;
