import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { type DatabasePlace, settingsFor } from '../logins/connection.ts';
import { logins, passwordOf, roleOf } from '../logins/logins.ts';
import { openDatabase } from '../open-store.ts';
import { TEST_SECRET, testServers } from '../testing/servers.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migration-files.ts';

describe.each(testServers)('setting up a database, PostgreSQL $version', ({ version }) => {
  const server = inject('testServers').find((each) => each.version === version)!;
  const administrator = { user: server.user, password: server.password };
  const made: string[] = [];

  const newPlace = (): DatabasePlace => {
    const database = `migrate_${randomBytes(8).toString('hex')}`;
    made.push(database);
    return { host: server.host, port: server.port, database };
  };
  const asAdministrator = async (statement: string, database = 'postgres') => {
    const client = new pg.Client({ host: server.host, port: server.port, ...administrator, database });
    await client.connect();
    try {
      return (await client.query(statement)).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  };
  const asOwner = async (place: DatabasePlace) => {
    const client = new pg.Client(settingsFor(place, 'owner', TEST_SECRET));
    await client.connect();
    return client;
  };
  afterEach(async () => {
    for (const database of made.splice(0))
      await asAdministrator(`drop database if exists ${database} with (force)`);
  });

  test('several processes may start at once on a server that has nothing yet', async () => {
    const place = newPlace();
    const stores = await Promise.all(
      Array.from({ length: 5 }, () => openDatabase(place, administrator, TEST_SECRET)),
    );
    await Promise.all(stores.map((store) => store.close()));
    const files = await readMigrations();
    expect(
      await asAdministrator('select number, content_hash from homeward.migration order by 1', place.database),
    ).toEqual(files.map(({ number, contentHash }) => ({ number, content_hash: contentHash })));
  });

  test('twice does no harm', async () => {
    const place = newPlace();
    for (let time = 0; time < 2; time++)
      await (await openDatabase(place, administrator, TEST_SECRET)).close();
    const files = await readMigrations();
    expect(await asAdministrator('select count(*)::int from homeward.migration', place.database)).toEqual([
      { count: files.length },
    ]);
  });

  test('a file that was changed after it was applied is refused, and so is a database that is further on', async () => {
    const place = newPlace();
    await (await openDatabase(place, administrator, TEST_SECRET)).close();
    const files = await readMigrations();
    const client = await asOwner(place);
    const changed = files.with(1, { ...files[1]!, contentHash: 'other' });
    await expect(migrate(client, changed)).rejects.toThrow(
      '0002-read-models.sql was changed after it was applied to this database: add a new file instead',
    );
    await expect(migrate(client, files.slice(0, 2))).rejects.toThrow(
      'This database was set up by a newer Homeward (0003-append.sql): start that one',
    );
    await client.end();
  });

  test('a file that fails leaves nothing behind, and is tried again at the next start', async () => {
    const place = newPlace();
    await (await openDatabase(place, administrator, TEST_SECRET)).close();
    const files = await readMigrations();
    const number = files.length + 1;
    const broken = {
      number,
      name: 'broken.sql',
      contentHash: 'x',
      sql: 'create table half (a int); select 1/0',
    };
    const mended = { ...broken, sql: 'create table half (a int)' };
    const client = await asOwner(place);
    await expect(migrate(client, [...files, broken])).rejects.toThrow('division by zero');
    await migrate(client, [...files, mended]);
    const { rows } = await client.query(`select to_regclass('homeward.half')::text as made`);
    expect(rows).toEqual([{ made: 'half' }]);
    await client.end();
  });

  test('a login without superuser rights can set up its own database', async () => {
    const place = newPlace();
    const user = `hosting_${randomBytes(4).toString('hex')}`;
    // On a server of its own, where nobody has made the logins before; here they are handed over for a while.
    await asAdministrator(`create role ${user} login createrole password 'made-up'`);
    await asAdministrator(`create database ${place.database} owner ${user}`);
    const grant = version >= 16 ? 'with admin option, inherit false, set false' : 'with admin option';
    for (const role of [...logins.map(roleOf), 'homeward_reporting', 'homeward_reader'])
      await asAdministrator(`grant ${role} to ${user} ${grant}`);
    const store = await openDatabase(place, { user, password: 'made-up' }, TEST_SECRET);
    expect((await store.record.query('select count(*) from homeward.event')).rows).toEqual([{ count: 0 }]);
    await store.close();
    await asAdministrator(`drop database ${place.database} with (force)`);
    await asAdministrator(`drop owned by ${user}`);
    await asAdministrator(`drop role ${user}`);
  });

  test('a superuser is asked only for what is missing', async () => {
    const place = newPlace();
    await (await openDatabase(place, administrator, TEST_SECRET)).close();
    const store = await openDatabase(place, { user: 'nobody', password: 'wrong' }, TEST_SECRET);
    await store.close();
  });

  test('each login has a password of its own, which the secret makes', () => {
    const passwords = logins.map((login) => passwordOf(login, TEST_SECRET));
    expect(new Set(passwords).size).toBe(logins.length);
    expect(passwordOf('record', 'another secret')).not.toBe(passwordOf('record', TEST_SECRET));
  });
});
