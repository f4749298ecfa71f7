import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { overConnection } from './logins/connection.ts';
import { openDatabase } from './open-store.ts';
import { freePort } from './server/free-port.ts';
import { type RunningServer, startServer } from './server/start-server.ts';
import { TEST_SECRET } from './testing/servers.ts';

describe('two installations on one server', () => {
  let folder: string;
  let server: RunningServer;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'homeward-two-'));
    server = await startServer({ dataFolder: folder });
  });
  afterAll(async () => {
    await server.release();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const administrator = () => ({ user: server.superuser, password: server.password });
  const place = (database: string) => ({ host: server.host, port: server.port, database });
  const open = async (database: string, secret: string) => {
    const store = await openDatabase(place(database), administrator(), secret);
    await store.record.query('select');
    await store.close();
  };
  const asked = <Row extends object>(statement: string) =>
    overConnection({ ...place('postgres'), ...administrator() }, async (client) => {
      const { rows } = await client.query<Row>(statement);
      return rows;
    });

  test('the second is refused where its secret is another, and nothing of the first is changed', async () => {
    await open('first', 'secret of the first');
    for (const database of ['second', 'first'])
      await expect(open(database, 'secret of the second')).rejects.toThrow(
        'another Homeward uses this server with another HOMEWARD_SECRET',
      );
    expect(await asked("select from pg_database where datname = 'second'")).toEqual([]);
    await open('first', 'secret of the first');
  });

  test('with the same secret they share the logins, each with a database of its own', async () => {
    await open('third', 'secret of the first');
    await open('first', 'secret of the first');
  });

  test('logins that nobody noted the secret of are those of the secret that they let in', async () => {
    await asked('comment on role homeward_owner is null');
    await expect(open('first', 'secret of the second')).rejects.toThrow('HOMEWARD_SECRET');
    await open('fourth', 'secret of the first');
    expect(
      await asked(`select from pg_roles where shobj_description(oid, 'pg_authid') is not null`),
    ).not.toEqual([]);
  });

  test('whoever administers the server can let another secret take its place', async () => {
    await asked("comment on role homeward_owner is 'any secret'");
    await open('first', 'secret of the second');
    await expect(open('first', 'secret of the first')).rejects.toThrow('HOMEWARD_SECRET');
  });
});

describe('a database that goes away while it is opened', () => {
  const { host, port, user, password } = inject('testServers')[0]!;
  const nobodyThere = async () => ({ host, port: await freePort(), database: 'went_away' });

  test('is started again where it is our own server, and the record opens', async () => {
    let revived = 0;
    const revive = async () => {
      revived++;
      return { host, port };
    };
    const store = await openDatabase(await nobodyThere(), { user, password }, TEST_SECRET, {}, revive);
    const { rows } = await store.record.query('select current_database() as database');
    expect([revived, rows]).toEqual([1, [{ database: 'went_away' }]]);
    await store.close();
  });

  test('is said in one sentence where it is not', async () => {
    const place = await nobodyThere();
    await expect(openDatabase(place, { user, password }, TEST_SECRET)).rejects.toThrow(
      `the database at ${host}:${place.port} does not answer, or went away meanwhile`,
    );
  });
});
