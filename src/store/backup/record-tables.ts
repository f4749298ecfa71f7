import type { ClientBase } from 'pg';

/** A table of the record, with the columns that are stored and not worked out. */
export interface RecordTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** It says what the tables look like, not what is in them: restoring makes it anew. */
const ABOUT_TABLES = 'migration';

interface TableRow extends RecordTable {
  readonly refers_to: readonly string[];
}

/**
 * Every table of the record as the database's own catalogue has them, so that none can be forgotten; one that others
 * refer to comes before them.
 */
export async function recordTables(client: ClientBase): Promise<readonly RecordTable[]> {
  const { rows } = await client.query<TableRow>(
    `select t.relname::text as name,
        array (select a.attname::text from pg_attribute a
          where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          order by a.attnum) as columns,
        array (select other.relname::text from pg_constraint c join pg_class other on other.oid = c.confrelid
          where c.conrelid = t.oid and c.contype = 'f' and c.confrelid <> t.oid) as refers_to
      from pg_class t
      where t.relnamespace = 'homeward'::regnamespace and t.relkind = 'r' and t.relname <> $1
      order by t.relname`,
    [ABOUT_TABLES],
  );
  return inOrderOfReference(rows);
}

function inOrderOfReference(tables: readonly TableRow[]): readonly RecordTable[] {
  const taken = new Map<string, RecordTable>();
  while (taken.size < tables.length) {
    const next = tables.find(
      ({ name, refers_to }) => !taken.has(name) && refers_to.every((other) => taken.has(other)),
    );
    if (next === undefined) throw new Error('Tables of the record refer to each other in a circle');
    taken.set(next.name, { name: next.name, columns: next.columns });
  }
  return [...taken.values()];
}

/** Where the counters stand that number rows. */
export type Counters = Readonly<Record<string, { readonly last: number; readonly used: boolean }>>;

export async function readCounters(client: ClientBase): Promise<Counters> {
  const { rows: names } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class
      where relnamespace = 'homeward'::regnamespace and relkind = 'S' order by relname`,
  );
  const counters: Record<string, { last: number; used: boolean }> = {};
  for (const { name } of names) {
    const { rows } = await client.query<{ last: number; used: boolean }>(
      `select last_value as last, is_called as used from homeward.${client.escapeIdentifier(name)}`,
    );
    counters[name] = rows[0]!;
  }
  return counters;
}

/** The table and its columns as a COPY names them. */
export const copied = (client: ClientBase, { name, columns }: RecordTable): string =>
  `homeward.${client.escapeIdentifier(name)} (${columns.map((each) => client.escapeIdentifier(each)).join(', ')})`;

/** Dates and times that read the same on every server. */
export const SAME_EVERYWHERE = "set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'";
