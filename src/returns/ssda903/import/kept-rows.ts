import type { Child } from '../../../domain/child/child.ts';
import { londonDate } from '../../../domain/time/london.ts';
import type { Add } from '../../../exchange/import-episodes/plan/add-events.ts';
import type { StreamName } from '../../../record/streams.ts';
import type { Row } from '../files/rows.ts';
import { keptRow, rowsKept } from '../make/rows-sent.ts';
import { onDay, type ReturnContext } from './return-context.ts';
import type { ReturnedChild } from './returned-child.ts';
import { isWholeEpisode, isWholeHeader, isWholeUnaccompanied } from './whole-rows.ts';

type Table = 'Header' | 'Episodes' | 'Missing' | 'UASC';

interface RowToKeep {
  readonly table: Table;
  readonly line: number;
  readonly row: string;
  readonly flags: readonly string[];
}

/** What stands in a row that could not be read whole. */
const NOT_READ = 'not-read';

/**
 * Keeps the rows of Header and Episodes, which have columns that no record holds, and those of the other tables that cannot
 * be carried over, or not whole. Where the return of a year is sent again with other rows in
 * their places, those that were kept before are no longer its rows.
 *
 * @returns how many rows of Missing are kept as they were sent
 */
export function addKeptRows(
  add: Add,
  stream: StreamName,
  child: Child,
  returned: ReturnedChild,
  unread: readonly Row<'Missing'>[],
  { year, now, broken }: ReturnContext,
): number {
  const today = londonDate(now);
  const happened = onDay(year.to < today ? year.to : today);
  const standing = rowsKept(child, year.year).map(({ body }) => body);
  for (const { table, line, row, flags } of rowsToKeep(returned, unread, broken)) {
    const index = standing.findIndex((kept) => kept.table === table && kept.row === row);
    const body = { table, year: year.year, line, row, ...(flags.length > 0 && { flags }) };
    if (index === -1) add(stream, 'ReturnRowKept', happened, body);
    else standing.splice(index, 1);
  }
  for (const { table, row } of standing)
    add(stream, 'ReturnRowReplaced', happened, { table, year: year.year, row });
  return unread.length;
}

function rowsToKeep(
  { header, episodes, unaccompanied }: ReturnedChild,
  unread: readonly Row<'Missing'>[],
  broken: ReturnContext['broken'],
): readonly RowToKeep[] {
  const kept =
    <Name extends Table>(table: Name, isWhole: (row: Row<Name>) => boolean) =>
    (row: Row<Name>): RowToKeep => ({
      table,
      line: row.line,
      row: keptRow(table, row),
      flags: isWhole(row) ? [] : [NOT_READ],
    });
  return [
    ...header.map(kept('Header', isWholeHeader)),
    ...episodes.map(kept('Episodes', isWholeEpisode)),
    ...unaccompanied.filter((row) => !isWholeUnaccompanied(row)).map(kept('UASC', () => false)),
    ...unread
      .map(kept('Missing', () => false))
      .map((row) => ({ ...row, flags: broken.get(row.line) ?? row.flags })),
  ];
}
