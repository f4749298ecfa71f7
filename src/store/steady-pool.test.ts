import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { openStore } from './open-store.ts';
import { postmasterPid, query, usedDataFolder, waitUntil } from './server/server.fixture.ts';
import { startServer } from './server/start-server.ts';
import { SteadyPool } from './steady-pool.ts';
import type { Store } from './store.ts';

const backendOf = async ({ record }: Store): Promise<number> =>
  (await record.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!.pid;

const nobodyConnected = ({ record, view }: Store) => record.totalCount + view.totalCount === 0;

test.concurrent('a server that was killed is started again for the next query, once for all who ask', async () => {
  const dataFolder = await usedDataFolder();
  const store = await openStore({ dataFolder });
  await backendOf(store);
  const { port } = store.record.options;
  process.kill(postmasterPid(dataFolder), 'SIGKILL');
  await waitUntil(() => nobodyConnected(store));

  const asked = [store.record, store.view, store.record, store.worker, store.figures, store.record];
  const answers = await Promise.all(asked.map((pool) => pool.query('select 1 as one')));
  expect(answers.map(({ rows }) => rows)).toEqual(asked.map(() => [{ one: 1 }]));
  expect(store.record.options.port).toBe(port);
  const log = await readFile(path.join(dataFolder, 'postgres.log'), 'utf8');
  // For the template that the data folder is a copy of, for the store, and once more.
  expect(log.split('starting PostgreSQL')).toHaveLength(1 + 3);
  await store.close();
});

test.concurrent('a server that is recovering because one of its processes was killed is waited for', async () => {
  const store = await openStore({ dataFolder: await usedDataFolder() });
  process.kill(await backendOf(store), 'SIGKILL');
  await waitUntil(() => nobodyConnected(store));
  await expect(backendOf(store)).resolves.toBeGreaterThan(0);
  await store.close();
});

test.concurrent('what is under way on a connection that breaks fails, and the process goes on', async () => {
  const dataFolder = await usedDataFolder();
  const store = await openStore({ dataFolder });
  const held = await store.record.connect();
  const underWay = expect(held.query('select pg_sleep(60)')).rejects.toThrow();
  process.kill(await backendOf(store), 'SIGKILL');
  await underWay;
  await expect(held.query('select 1')).rejects.toThrow();
  held.release();
  await expect(backendOf(store)).resolves.toBeGreaterThan(0);
  await store.close();
});

test.concurrent('a server that answers and refuses is not started again', async () => {
  const server = await startServer({ dataFolder: await usedDataFolder() });
  const revive = vi.fn(() => Promise.resolve(server));
  const { host, port, superuser: user } = server;
  const pool = new SteadyPool({ host, port, user, password: 'guessed', database: 'postgres' }, revive);
  await expect(pool.query('select 1')).rejects.toThrow('password authentication failed');
  expect(revive).not.toHaveBeenCalled();
  await pool.end();
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.release();
});

test.concurrent('a server that does not come back after several starts fails the query', async () => {
  const revive = vi.fn(() => Promise.resolve({ host: '127.0.0.1', port: 1 }));
  const pool = new SteadyPool({ host: '127.0.0.1', port: 1, user: 'nobody', database: 'nothing' }, revive);
  await expect(pool.query('select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  expect(revive).toHaveBeenCalledTimes(5);
  await pool.end();
});
