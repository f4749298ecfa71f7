import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { looksAfter, reportsMissing, shippedLibrary } from '../record/record.fixture.ts';
import { record } from '../record/record.ts';
import { copied, recordTables } from '../store/backup/record-tables.ts';
import { overConnection, settingsFor } from '../store/logins/connection.ts';
import { makeLogins } from '../store/logins/make-logins.ts';
import { migrate } from '../store/migrations/migrate.ts';
import { readMigrations } from '../store/migrations/migration-files.ts';
import { makeDatabase } from '../store/set-up.ts';
import { standDatabase } from '../store/stand-database.ts';
import { type Installation, openInstallation, run } from './command-line.fixture.ts';
import { exitCodes } from './exit.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Steps that had made the tables when people and sessions were new. */
const STEPS_THEN = 7;

const names = ['older', 'restored'].map((name) => `${name}_${process.pid}`);
let installation: Installation;
let sourceUrl: string;
const urlOf = (name: string | undefined) => sourceUrl.replace(/[^/]+$/, name!);

beforeAll(async () => {
  installation = await openInstallation();
  sourceUrl = process.env.DATABASE_URL!;
  for (const one of [...looksAfter('c1'), reportsMissing('c1', 'e1', '2025-10-24T18:00')])
    expect(await record(installation.store, shippedLibrary, one)).toMatchObject({ kind: 'recorded' });
});
afterAll(async () => {
  const client = await connected(sourceUrl);
  for (const name of names) await client.query(`drop database if exists ${name} with (force)`);
  await client.end();
  await installation.close();
});

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  await client.connect();
  return client;
}

/** A database as an older Homeward left it: the tables of then, with the rows that they would hold. */
async function asOlderHomewardLeftIt(databaseUrl: string): Promise<void> {
  const { place, administrator, secret, release } = await standDatabase({
    databaseUrl,
    dataFolder: installation.folder,
  });
  await makeDatabase(place, administrator, secret);
  await makeLogins(place, administrator, secret, false);
  const source = await connected(sourceUrl);
  await overConnection(settingsFor(place, 'owner', secret), async (client) => {
    await migrate(client, (await readMigrations()).slice(0, STEPS_THEN));
    for (const table of await recordTables(client)) {
      const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ');
      const out = source.query(to(`copy (select ${columns} from homeward.${table.name}) to stdout`));
      await pipeline(out, client.query(from(`copy ${copied(client, table)} from stdin`)));
    }
  });
  await source.end();
  await release();
}

it('a backup of an older Homeward is brought to the shape of this one, and every chain is sound', async () => {
  const file = join(installation.folder, 'older.homeward');
  const [older, restored] = names.map(urlOf);
  await asOlderHomewardLeftIt(older!);
  vi.stubEnv('DATABASE_URL', older);
  expect(await run('backup', file)).toMatchObject({ code: exitCodes.done });
  vi.stubEnv('DATABASE_URL', restored);
  const { code, out } = await run('restore', file, '--json');
  expect(code).toBe(exitCodes.done);

  const client = await connected(restored!);
  const { rows: steps } = await client.query('select name from homeward.migration order by number');
  expect(steps).toEqual((await readMigrations()).map(({ name }) => ({ name })));
  const { rows: events } = await client.query('select stream, type from homeward.event order by position');
  await client.end();
  const source = await connected(sourceUrl);
  const { rows: before } = await source.query('select stream, type from homeward.event order by position');
  await source.end();
  expect(events).toEqual(before);
  expect(JSON.parse(out)).toMatchObject({ verified: { events: before.length, findings: 0 } });
});

it('what is restored of it is worked with as any record is', async () => {
  vi.stubEnv('DATABASE_URL', urlOf(names[1]));
  const { code, out } = await run('due', '--authority', '887', '--as-at', '2025-10-24T19:00', '--json');
  expect(code).toBe(exitCodes.done);
  expect(JSON.parse(out)).not.toEqual([]);
});
