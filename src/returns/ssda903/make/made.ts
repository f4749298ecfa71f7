import type { ColumnOf, TableName } from '../files/columns.ts';

/** A row that is made for a table: the text of each cell. */
export type Made<Table extends TableName> = { readonly [Column in ColumnOf<Table>]: string };
