import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to } from 'pg-copy-streams';
import { formatInstant, type Instant } from '../../domain/time/instant.ts';
import { ownConnection, settingsFor } from '../logins/connection.ts';
import { hasCode } from '../server/system-error.ts';
import type { StandingDatabase } from '../stand-database.ts';
import { withoutValues } from '../without-values.ts';
import { type BackupHeader, backupLines, countRows, FORMAT } from './backup-lines.ts';
import { BackupRefused } from './backup-refused.ts';
import { copied, type RecordTable, readCounters, recordTables, SAME_EVERYWHERE } from './record-tables.ts';
import { writeWhole } from './side-file.ts';

export interface BackedUp {
  readonly tables: number;
  readonly rows: number;
}

/** How many rows are done, of how many. */
export type TellRows = (done: number, of: number) => void;

/**
 * Writes everything that the record holds at one moment into one file: people go on working, and what they record
 * meanwhile is in the next one. It is read as the owner of the tables, whose sight nothing narrows, and the tables are
 * not brought to another shape for it.
 *
 * @refuses a place where there is no record
 */
export async function writeBackup(
  { place, secret }: Pick<StandingDatabase, 'place' | 'secret'>,
  file: string,
  taken: Instant,
  tell: TellRows = () => {},
): Promise<BackedUp> {
  const client = ownConnection(settingsFor(place, 'owner', secret));
  try {
    await client.connect().catch(noRecord);
    await client.query(`begin isolation level repeatable read read only; ${SAME_EVERYWHERE}`);
    const tables = await recordTables(client);
    const header = await describe(client, tables, taken);
    const all = Object.values(header.rows).reduce((sum, count) => sum + count, 0);
    const parts = backupLines(header, tables, rowsFrom(client, header, all, tell));
    await writeWhole(file, (handle) =>
      pipeline(Readable.from(parts), createGzip(), async (zipped: AsyncIterable<Buffer>) => {
        for await (const part of zipped) await handle.writeFile(part);
      }),
    );
    return { tables: tables.length, rows: all };
  } catch (error) {
    throw withoutValues(error);
  } finally {
    await client.end();
  }
}

const noLogin = ['28P01', '28000'];
const noDatabase = '3D000';
const noTable = '42P01';

const nothingThere = () => new BackupRefused('There is no record here yet, so there is nothing to back up.');

function noRecord(error: unknown): never {
  if (hasCode(error, noDatabase, ...noLogin)) throw nothingThere();
  throw error;
}

/** Counted in the transaction that copies: the rows that are copied are the rows that were counted. */
async function describe(
  client: pg.Client,
  tables: readonly RecordTable[],
  taken: Instant,
): Promise<BackupHeader> {
  const { rows: migrations } = await client
    .query<{ name: string; contentHash: string }>(
      'select name, content_hash as "contentHash" from homeward.migration order by number',
    )
    .catch((error: unknown) => {
      throw hasCode(error, noTable) ? nothingThere() : error;
    });
  const rows: Record<string, number> = {};
  for (const { name } of tables) {
    const counted = await client.query<{ count: number }>(
      `select count(*) from homeward.${client.escapeIdentifier(name)}`,
    );
    rows[name] = counted.rows[0]!.count;
  }
  return {
    format: FORMAT,
    taken: formatInstant(taken),
    migrations,
    rows,
    counters: await readCounters(client),
  };
}

function rowsFrom(client: pg.Client, { rows }: BackupHeader, all: number, tell: TellRows) {
  let done = 0;
  return async function* (table: RecordTable): AsyncGenerator<Buffer> {
    const before = done;
    const copying = client.query(to(`copy ${copied(client, table)} to stdout`));
    for await (const part of copying as AsyncIterable<Buffer>) {
      done += countRows(part);
      tell(done, all);
      yield part;
    }
    if (done - before !== rows[table.name])
      throw new Error(`Not every row of the table ${table.name} could be read`);
  };
}
