import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  guardPids,
  isRunning,
  newDataFolder,
  postmasterPid,
  query,
  startClient,
  usedDataFolder,
  waitUntil,
} from './server.fixture.ts';
import { startServer } from './start-server.ts';

const quick = { settings: { fsync: 'off' } };

async function startsInLog(dataFolder: string): Promise<number> {
  const log = await readFile(path.join(dataFolder, 'postgres.log'), 'utf8');
  return log.split('starting PostgreSQL').length - 1;
}

test.concurrent('several processes that start at the same moment share one server', async () => {
  const dataFolder = await newDataFolder();
  const clients = Array.from({ length: 4 }, () => startClient({ dataFolder, ...quick }));
  const here = Promise.all(Array.from({ length: 3 }, () => startServer({ dataFolder, ...quick })));
  const ports = [...(await Promise.all(clients.map(({ server }) => server))), ...(await here)].map(
    ({ port }) => port,
  );
  expect(new Set(ports).size).toBe(1);
  expect(await startsInLog(dataFolder)).toBe(1);
  expect(guardPids(dataFolder)).toHaveLength(1);
  for (const server of await here) await server.release();
  await Promise.all(clients.map((client) => client.release()));
  expect(guardPids(dataFolder)).toEqual([]);
});

test.concurrent('the server runs until the last of its clients is done', async () => {
  const dataFolder = await usedDataFolder();
  const first = await startServer({ dataFolder, ...quick });
  const other = startClient({ dataFolder, ...quick });
  const server = await other.server;
  await first.release();
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  const postmaster = postmasterPid(dataFolder);
  await other.release();
  expect(isRunning(postmaster)).toBe(false);
});

test.concurrent('a second release is harmless', async () => {
  const dataFolder = await usedDataFolder();
  const kept = await startServer({ dataFolder, ...quick });
  const done = await startServer({ dataFolder, ...quick });
  await done.release();
  await done.release();
  expect(await query(kept, 'select 1 as one')).toEqual([{ one: 1 }]);
  await kept.release();
});

test.concurrent('the kill of one client leaves the server to the others', async () => {
  const dataFolder = await usedDataFolder();
  const killed = startClient({ dataFolder, ...quick });
  await killed.server;
  const kept = await startServer({ dataFolder, ...quick });
  await killed.kill();
  expect(await query(kept, 'select 1 as one')).toEqual([{ one: 1 }]);
  await kept.release();
});

test.concurrent('the kill of the last client stops the server, in good order', async () => {
  const dataFolder = await usedDataFolder();
  const client = startClient({ dataFolder, ...quick });
  await client.server;
  const postmaster = postmasterPid(dataFolder);
  await client.kill();
  await waitUntil(() => !isRunning(postmaster) && guardPids(dataFolder).length === 0);
  const log = await readFile(path.join(dataFolder, 'postgres.log'), 'utf8');
  expect(log.trimEnd().split('\n').at(-1)).toContain('database system is shut down');
});

test.concurrent('a client that comes while the server stops gets a new one', async () => {
  const dataFolder = await usedDataFolder();
  let server = await startServer({ dataFolder, ...quick });
  for (let round = 0; round < 5; round++) {
    const [next] = await Promise.all([startServer({ dataFolder, ...quick }), server.release()]);
    server = next;
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  }
  await server.release();
});

test.concurrent('a client that only forgets to release can end, and the server ends with it', async () => {
  const dataFolder = await usedDataFolder();
  const client = startClient({ dataFolder, ...quick });
  await client.server;
  client.forget();
  await waitUntil(() => !isRunning(client.pid) && guardPids(dataFolder).length === 0);
});
