import { checkReturn } from '../check-return.ts';
import { collectionYear } from '../collection-year.ts';
import { columnsOf, type TableName } from '../files/columns.ts';
import { type RowsForRules, tablesOf } from './tables.ts';

/** The rows of tables as a file has them after its heading; the first one is on line 2. */
export type Written = { readonly [Table in TableName]?: readonly string[] };

export const lookedAfter = 'LA001,01/02/2024,S,C2,N1,U1,PR1,,,,,,';
export const entry = 'LA001,F,14/02/2010,WBRI,,,';

/** One child who was looked after throughout the year 2026, with these rows in Missing. */
export const inCareThroughout = (...missing: readonly string[]): Written => ({
  Header: [entry],
  Episodes: [lookedAfter],
  Missing: missing,
});

/** What every rule finds, as `574 Missing 3`: rule, table and line. */
export function findings(
  rows: Written,
  { year = 2026, lastYear }: { year?: number; lastYear?: Written } = {},
) {
  const tables = tablesOf(rowsOf(rows), lastYear && rowsOf(lastYear));
  return [...checkReturn(tables, collectionYear(year))].flatMap(({ rule, found }) =>
    found.map(({ table, line }) => `${rule.id} ${table} ${line}`),
  );
}

/** The lines of a table that one rule finds. */
export const linesFound = (
  id: string,
  table: TableName,
  ...args: Parameters<typeof findings>
): readonly string[] =>
  findings(...args)
    .filter((found) => found.startsWith(`${id} ${table} `))
    .map((found) => found.split(' ').at(-1) ?? '');

const rowsOf = (written: Written): RowsForRules =>
  Object.fromEntries(
    Object.entries(written).map(([table, rows]) => [
      table,
      rows.map((row, index) => ({ line: index + 2, ...cellsOf(table as TableName, row) })),
    ]),
  );

const cellsOf = (table: TableName, row: string) => {
  const cells = row.split(',');
  return Object.fromEntries(columnsOf[table].map((column, index) => [column, cells[index] ?? '']));
};
