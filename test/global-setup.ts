import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../src/store/open-store.ts';
import { startServer } from '../src/store/server/start-server.ts';
import { TEMPLATE, TEST_SECRET, type TestServer, testServers } from '../src/store/testing/servers.ts';

/** A test database need not survive anything. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

/** One server of each version for the whole run, with a template that each test file copies. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'homeward-test-'));
  const started = await Promise.all(
    testServers.map(async ({ version, packageName }) => {
      const server = await startServer({
        dataFolder: path.join(folder, String(version)),
        settings,
        ...(packageName && { packageName }),
      });
      const { host, port, superuser: user, password } = server;
      const made: TestServer = { version, host, port, user, password };
      const store = await openDatabase({ host, port, database: TEMPLATE }, made, TEST_SECRET);
      await store.close();
      const client = new pg.Client({ host, port, user, password, database: 'postgres' });
      await client.connect();
      await client.query(`alter database ${TEMPLATE} is_template true allow_connections false`);
      await client.end();
      return { server, made };
    }),
  );
  provide(
    'testServers',
    started.map(({ made }) => made),
  );
  return async () => {
    await Promise.all(started.map(({ server }) => server.release()));
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
