import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Static } from 'typebox';
import { type Child, childSaid } from '../../../domain/child/child.ts';
import type { DomainEvent } from '../../../domain/event/event.ts';
import { foldSaid } from '../../../domain/event/said.ts';
import type { importedEvents } from '../../../domain/imported/events.ts';
import { type ColumnOf, columnsOf, type TableName } from '../files/columns.ts';
import type { Made } from './made.ts';

type Imported = Static<typeof importedEvents.EpisodeImported>;

/** A row of an earlier return as it was sent. */
export type RowSent = NonNullable<Imported['returned']>[number];

/** The row by which the authority once returned what an event says, in the return of that year. */
export function rowSent(events: readonly DomainEvent[], version: number, year: number): RowSent | undefined {
  const stands = foldSaid(events)
    .get('EpisodeImported')
    ?.find((event) => event.version === version);
  return (stands?.body as Imported | undefined)?.returned?.find((row) => row.year === year);
}

/** The rows of a return of that year that could not be carried over, without those that were sent anew since. */
export function rowsKept(child: Child, year: number) {
  const replaced = childSaid(child, 'ReturnRowReplaced').filter(({ body }) => body.year === year);
  return childSaid(child, 'ReturnRowKept').filter(({ body, version }) => {
    if (body.year !== year) return false;
    const index = replaced.findIndex(
      (later) => later.version > version && later.body.table === body.table && later.body.row === body.row,
    );
    if (index !== -1) replaced.splice(index, 1);
    return index === -1;
  });
}

/** The rows of a table as they were sent in the return of a year, in the order of their file. */
export const keptIn = <Table extends TableOfReturn>(
  child: Child,
  table: Table,
  year: number,
): readonly Made<Table>[] =>
  rowsKept(child, year)
    .filter(({ body }) => body.table === table)
    .toSorted((one, other) => one.body.line - other.body.line)
    .map(({ body }) => readKeptRow(table, body.row));

type TableOfReturn = 'Header' | 'Episodes';

/** The cells of a row in the order of the table's columns, as the record keeps them. */
export function keptRow<Table extends TableName>(table: Table, row: Made<Table>): string {
  const columns = columnsOf[table] as readonly ColumnOf<Table>[];
  return stringify([columns.map((column) => row[column])], { eof: false });
}

export function readKeptRow<Table extends TableName>(table: Table, text: string): Made<Table> {
  const [cells = []] = parse(text, { relax_column_count: true }) as readonly string[][];
  return Object.fromEntries(
    columnsOf[table].map((column, index) => [column, cells[index] ?? '']),
  ) as Made<Table>;
}
