import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import { overConnection, settingsFor } from '../logins/connection.ts';
import { makeLogins } from '../logins/make-logins.ts';
import { migrate, TABLES_LOCK } from '../migrations/migrate.ts';
import { type Migration, readMigrations } from '../migrations/migration-files.ts';
import { makeDatabase, refuseOldServer } from '../set-up.ts';
import type { StandingDatabase } from '../stand-database.ts';
import { withoutValues } from '../without-values.ts';
import { type BackupHeader, countRows } from './backup-lines.ts';
import { BackupRefused } from './backup-refused.ts';
import { clearAway } from './clear-away.ts';
import { type BackedUpTable, type Backup, proveBackup, readBackup } from './read-backup.ts';
import { copied, recordTables, SAME_EVERYWHERE } from './record-tables.ts';
import type { BackedUp, TellRows } from './write-backup.ts';

export interface Restored extends BackedUp {
  /** The moment of which the record is. */
  readonly taken: string;
}

/**
 * Puts a backup into a database that holds nothing, in the shape that it was taken in, and then brings it to the one
 * that this Homeward needs. Its rows come in one transaction: all of them or none.
 *
 * @refuses a file that is no whole backup, one of a newer Homeward, and a record that holds anything
 */
export async function restoreBackup(
  { place, administrator, secret, revive }: StandingDatabase,
  file: string,
  tell: TellRows = () => {},
): Promise<Restored> {
  const header = await proveBackup(file);
  const steps = stepsOf(header, await readMigrations());
  try {
    await makeDatabase(place, administrator, secret);
    const makeRoom = () => makeLogins(place, administrator, secret, revive !== undefined);
    await makeRoom();
    return await overConnection(settingsFor(place, 'owner', secret), async (client) => {
      await refuseOldServer(client);
      // Given back when the connection ends. Whoever opens the record meanwhile waits.
      await client.query('select pg_advisory_lock($1)', [TABLES_LOCK]);
      await clearAway(client);
      await makeRoom();
      await migrate(client, steps);
      const restored = await readBackup(file, (backup) => load(client, backup, tell));
      await migrate(client);
      await client.query('analyze');
      return restored;
    });
  } catch (error) {
    throw withoutValues(error);
  }
}

/** Our own steps that lead to the shape of the backup. @refuses one of a newer Homeward, and of another history */
function stepsOf({ migrations }: BackupHeader, ours: readonly Migration[]): readonly Migration[] {
  for (const [index, { name, contentHash }] of migrations.entries()) {
    if (ours[index] === undefined)
      throw new BackupRefused(
        `This backup was made by a newer Homeward (${name}): restore it with that one.`,
      );
    if (ours[index].contentHash !== contentHash)
      throw new BackupRefused(
        `This backup was made by another Homeward: its ${name} is not that of this one.`,
      );
  }
  return ours.slice(0, migrations.length);
}

async function load(client: pg.Client, { header, tables }: Backup, tell: TellRows): Promise<Restored> {
  const all = Object.values(header.rows).reduce((sum, count) => sum + count, 0);
  const waiting = new Map((await recordTables(client)).map((table) => [table.name, String(table.columns)]));
  let done = 0;
  let count = 0;
  await client.query(`begin; ${SAME_EVERYWHERE}`);
  for await (const table of tables) {
    if (waiting.get(table.name) !== String(table.columns)) throw otherTables();
    waiting.delete(table.name);
    const copied = await copyIn(client, table, (rows) => {
      done += rows;
      tell(done, all);
    });
    if (copied !== header.rows[table.name]) throw otherTables();
    count++;
  }
  if (waiting.size > 0) throw otherTables();
  for (const [name, { last, used }] of Object.entries(header.counters))
    await client.query('select setval($1::regclass, $2, $3)', [
      `homeward.${client.escapeIdentifier(name)}`,
      last,
      used,
    ]);
  await client.query('commit');
  return { tables: count, rows: all, taken: header.taken };
}

const otherTables = () => new BackupRefused('The backup does not hold the tables that it says it holds.');

async function copyIn(
  client: pg.Client,
  table: BackedUpTable,
  tell: (rows: number) => void,
): Promise<number> {
  const into = client.query(from(`copy ${copied(client, table)} from stdin`));
  const counted = async function* () {
    for await (const part of table.rows) {
      tell(countRows(part));
      yield part;
    }
  };
  await pipeline(Readable.from(counted()), into);
  return into.rowCount;
}
