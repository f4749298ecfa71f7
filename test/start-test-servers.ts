import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openDatabase } from '../src/store/open-store.ts';
import { startServer } from '../src/store/server/start-server.ts';
import { TEMPLATE, TEST_SECRET, type TestServer, type testServers } from '../src/store/testing/servers.ts';

/** A test database need not survive anything. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

export interface StartedServers {
  readonly servers: readonly TestServer[];
  stop(): Promise<void>;
}

/** A server of each version that is asked for, with a template that test files copy. */
export async function startTestServers(
  versions: readonly (typeof testServers)[number][],
): Promise<StartedServers> {
  const folder = await mkdtemp(path.join(tmpdir(), 'homeward-test-'));
  const started = await Promise.all(
    versions.map(async ({ version, packageName }) => {
      const server = await startServer({
        dataFolder: path.join(folder, String(version)),
        settings,
        ...(packageName && { packageName }),
      });
      const { host, port, superuser: user, password } = server;
      const made: TestServer = { version, host, port, user, password };
      const store = await openDatabase({ host, port, database: TEMPLATE }, made, TEST_SECRET);
      await store.close();
      await asTemplate(made, TEMPLATE);
      return { server, made };
    }),
  );
  return {
    servers: started.map(({ made }) => made),
    stop: async () => {
      await Promise.all(started.map(({ server }) => server.release()));
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** From now on the database is only copied. */
export async function asTemplate(server: TestServer, database: string): Promise<void> {
  const { host, port, user, password } = server;
  const client = new pg.Client({ host, port, user, password, database: 'postgres' });
  await client.connect();
  await client.query(`alter database ${database} is_template true allow_connections false`);
  await client.end();
}
