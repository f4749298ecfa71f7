import type { ClientBase } from 'pg';
import { type Migration, readMigrations } from './migration-files.ts';

/** Whoever changes tables holds it. Any number will do, as long as every Homeward has the same. */
export const TABLES_LOCK = 4_663_927_329;

/**
 * Brings the schema `homeward` to where this Homeward expects it, as its owner. Several processes may do so at once:
 * one works, the others wait and find nothing left to do.
 *
 * @refuses a database whose applied files were changed since, or that a newer Homeward has brought further
 */
export async function migrate(client: ClientBase, migrations?: readonly Migration[]): Promise<void> {
  const wanted = migrations ?? (await readMigrations());
  await client.query('select pg_advisory_lock($1)', [TABLES_LOCK]);
  try {
    const applied = await readApplied(client);
    refuseOtherHistory(applied, wanted);
    for (const migration of wanted.slice(applied.length)) await apply(client, migration);
    await client.query('select homeward.continue_numbering()');
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TABLES_LOCK]);
  }
}

interface Applied {
  readonly number: number;
  readonly name: string;
  readonly content_hash: string;
}

async function readApplied(client: ClientBase): Promise<readonly Applied[]> {
  const { rows } = await client.query<{ made: boolean }>(
    "select to_regclass('homeward.migration') is not null as made",
  );
  if (!rows[0]?.made)
    await client.query(`create table homeward.migration (
      number integer primary key, name text not null, content_hash text not null,
      applied_at timestamptz not null default now())`);
  const applied = await client.query<Applied>(
    'select number, name, content_hash from homeward.migration order by number',
  );
  return applied.rows;
}

function refuseOtherHistory(applied: readonly Applied[], wanted: readonly Migration[]): void {
  for (const [index, { name, content_hash: contentHash }] of applied.entries()) {
    const ours = wanted[index];
    if (ours === undefined)
      throw new Error(`This database was set up by a newer Homeward (${name}): start that one`);
    if (ours.contentHash !== contentHash)
      throw new Error(
        `${ours.name} was changed after it was applied to this database: add a new file instead`,
      );
  }
}

async function apply(client: ClientBase, { number, name, sql, contentHash }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query('set local search_path = homeward');
    await client.query(sql);
    await client.query('insert into homeward.migration (number, name, content_hash) values ($1, $2, $3)', [
      number,
      name,
      contentHash,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
