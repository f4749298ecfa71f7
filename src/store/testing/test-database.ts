import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { DatabasePlace } from '../logins/connection.ts';
import { openDatabase, type StoreOptions } from '../open-store.ts';
import type { Store } from '../store.ts';
import { TEMPLATE, TEST_SECRET, type TestServer, type TestVersion } from './servers.ts';

/** A database of one test file, with everything in place and nothing in it. */
export interface TestDatabase {
  readonly store: Store;
  readonly place: DatabasePlace;
  readonly server: TestServer;
  /** A connection that no rule holds back, to do what nobody may. */
  superuser(): Promise<pg.Client>;
  close(): Promise<void>;
}

interface TestDatabaseOptions extends Pick<StoreOptions, 'connections'> {
  /** Another database to copy than the empty one. */
  readonly template?: string;
}

/** A copy of the template on the server of a version: 50 ms. */
export async function openTestDatabase(
  version: TestVersion = 18,
  { template = TEMPLATE, ...options }: TestDatabaseOptions = {},
): Promise<TestDatabase> {
  const server = inject('testServers').find((each) => each.version === version)!;
  const database = `test_${randomBytes(8).toString('hex')}`;
  const { host, port, user, password } = server;
  await administer(server, `create database ${database} template ${template}`);
  const place = { host, port, database };
  const store = await openDatabase(place, { user, password }, TEST_SECRET, options);
  const superusers: pg.Client[] = [];
  return {
    store,
    place,
    server,
    async superuser() {
      const client = new pg.Client({ ...place, user, password, options: '-c search_path=homeward' });
      await client.connect();
      superusers.push(client);
      return client;
    },
    async close() {
      await Promise.all(superusers.map((client) => client.end()));
      await store.close();
      await administer(server, `drop database ${database} with (force)`);
    },
  };
}

async function administer({ host, port, user, password }: TestServer, statement: string): Promise<void> {
  const client = new pg.Client({ host, port, user, password, database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
