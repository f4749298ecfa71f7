import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { guardAddress } from './guard-address.ts';
import { GUARD_SCRIPT } from './guard-connection.ts';
import { findPostmaster } from './postmaster.ts';
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
import { type RunningServer, startServer } from './start-server.ts';

const quick = { settings: { fsync: 'off' } };

test.concurrent('a server that was killed is started again by the next call, on the same port, with all that was committed', async () => {
  const dataFolder = await usedDataFolder();
  const first = await startServer({ dataFolder, ...quick });
  await query(first, 'create table kept as select 7 as number');
  process.kill(postmasterPid(dataFolder), 'SIGKILL');
  const again = await startServer({ dataFolder, ...quick });
  expect(again.port).toBe(first.port);
  expect(await query(first, 'select number from kept')).toEqual([{ number: 7 }]);
  await first.release();
  expect(await query(again, 'select number from kept')).toEqual([{ number: 7 }]);
  await again.release();
  expect(guardPids(dataFolder)).toEqual([]);
});

test.concurrent('a killed server is waited for while a process of its own still works on the files', async () => {
  const dataFolder = await usedDataFolder();
  const first = await startServer({ dataFolder, ...quick });
  const busy = query(first, 'select count(*) from generate_series(1, 5000000)').catch(() => 'cut off');
  await waitUntil(
    async () =>
      (await query(first, "select 1 from pg_stat_activity where query like 'select count(*) from gen%'"))
        .length > 0,
  );
  process.kill(postmasterPid(dataFolder), 'SIGKILL');
  const again = await startServer({ dataFolder, ...quick });
  expect(await query(again, 'select 1 as one')).toEqual([{ one: 1 }]);
  await busy;
  await Promise.all([again.release(), first.release()]);
});

test.concurrent('after all were killed at once the next start recovers', async () => {
  const dataFolder = await usedDataFolder();
  const client = startClient({ dataFolder, ...quick });
  await query(await client.server, 'create table kept as select 7 as number');
  const postmaster = postmasterPid(dataFolder);
  for (const pid of [...guardPids(dataFolder), postmaster]) process.kill(pid, 'SIGKILL');
  await client.kill();
  const next = await startServer({ dataFolder, ...quick });
  expect(await query(next, 'select number from kept')).toEqual([{ number: 7 }]);
  await next.release();
});

test.concurrent('when the guard is killed the server runs on, and its client gets a new guard', async () => {
  const dataFolder = await usedDataFolder();
  const server = await startServer({ dataFolder, ...quick });
  const [guard] = guardPids(dataFolder);
  const postmaster = postmasterPid(dataFolder);
  process.kill(guard!, 'SIGKILL');
  await waitUntil(() => guardPids(dataFolder).some((pid) => pid !== guard));
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(postmasterPid(dataFolder)).toBe(postmaster);
  await server.release();
  expect(isRunning(postmaster)).toBe(false);
  expect(guardPids(dataFolder)).toEqual([]);
});

test.concurrent('a guard that is killed while its server recovers is replaced, and the server kept', async () => {
  const dataFolder = await usedDataFolder();
  const first = await startServer({ dataFolder });
  const killed = postmasterPid(dataFolder);
  process.kill(killed, 'SIGKILL');
  const again = startServer({ dataFolder });
  const cluster = path.join(dataFolder, 'postgres');
  // The one that was killed still stands there for a moment.
  await waitUntil(
    async () => (await findPostmaster(cluster)).state === 'running' && postmasterPid(dataFolder) !== killed,
  );
  const postmaster = postmasterPid(dataFolder);
  for (const pid of guardPids(dataFolder)) process.kill(pid, 'SIGKILL');
  const server = await again;
  expect(postmasterPid(dataFolder)).toBe(postmaster);
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  await Promise.all([server.release(), first.release()]);
  expect(isRunning(postmaster)).toBe(false);
});

/** PostgreSQL recovers from this; a fast shutdown that it is told of meanwhile may never end. */
async function loseOneProcess(server: Omit<RunningServer, 'release'>): Promise<void> {
  const { host, port, superuser: user, password, dataFolder } = server;
  const client = new pg.Client({ host, port, user, password, database: 'postgres' });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  process.kill(rows[0]!.pid, 'SIGKILL');
  const log = path.join(dataFolder, 'postgres.log');
  await waitUntil(async () => (await readFile(log, 'utf8')).includes('reinitializing'));
}

test.concurrent('a server that is told to stop while it recovers from the loss of a process is stopped', async () => {
  const dataFolder = await usedDataFolder();
  const server = await startServer({ dataFolder });
  const postmaster = postmasterPid(dataFolder);
  await loseOneProcess(server);
  await server.release();
  expect(isRunning(postmaster)).toBe(false);
});

test.concurrent('a server that was told to stop and hangs is stopped by the next start, should its guard have died', async () => {
  const dataFolder = await usedDataFolder();
  const client = startClient({ dataFolder });
  await loseOneProcess(await client.server);
  await client.kill();
  for (const pid of guardPids(dataFolder)) process.kill(pid, 'SIGKILL');
  const next = await startServer({ dataFolder });
  expect(await query(next, 'select 1 as one')).toEqual([{ one: 1 }]);
  await next.release();
});

test.concurrent('a guard that nobody joins does not stay', async () => {
  const { dataFolder, lock, channel } = await guardAddress(await newDataFolder());
  const guard = spawn(process.execPath, [GUARD_SCRIPT, dataFolder, lock, channel], { stdio: 'ignore' });
  const [code] = await once(guard, 'exit');
  expect(code).toBe(0);
});

test.concurrent('a server left alone by guard and client is adopted by the next start, and stopped by its end', async () => {
  const dataFolder = await usedDataFolder();
  const client = startClient({ dataFolder, ...quick });
  const server = await client.server;
  const postmaster = postmasterPid(dataFolder);
  process.kill(client.pid, 'SIGSTOP');
  for (const pid of guardPids(dataFolder)) process.kill(pid, 'SIGKILL');
  await client.kill();
  expect(isRunning(postmaster)).toBe(true);
  const next = await startServer({ dataFolder, ...quick });
  expect(next.port).toBe(server.port);
  expect(postmasterPid(dataFolder)).toBe(postmaster);
  await next.release();
  expect(isRunning(postmaster)).toBe(false);
});

test.concurrent('a first start that was killed leaves nothing half made', async () => {
  const dataFolder = await newDataFolder();
  const client = startClient({ dataFolder });
  const halfMade = () => {
    const side = readdirSync(dataFolder).find((name) => name.startsWith('postgres-unfinished-'));
    return side !== undefined && existsSync(path.join(dataFolder, side, 'cluster', 'PG_VERSION'));
  };
  await waitUntil(halfMade);
  await client.kill();
  expect(existsSync(path.join(dataFolder, 'postgres'))).toBe(false);
  await waitUntil(() => guardPids(dataFolder).length === 0);

  const next = await startServer({ dataFolder, ...quick });
  expect(await query(next, 'select 1 as one')).toEqual([{ one: 1 }]);
  await next.release();
  expect((await readdir(dataFolder)).sort()).toEqual(['postgres', 'postgres.log', 'superuser-password']);
});

test.concurrent('a guard that was killed on the first day is replaced, and one database is made', async () => {
  const dataFolder = await newDataFolder();
  const first = startServer({ dataFolder, ...quick });
  await waitUntil(() => readdirSync(dataFolder).some((name) => name.startsWith('postgres-unfinished-')));
  for (const pid of guardPids(dataFolder)) process.kill(pid, 'SIGKILL');
  const second = startServer({ dataFolder, ...quick });
  const servers = await Promise.all([first, second]);
  expect(servers[0].port).toBe(servers[1].port);
  expect(await query(servers[0], 'select 1 as one')).toEqual([{ one: 1 }]);
  await Promise.all(servers.map((server) => server.release()));
  expect((await readdir(dataFolder)).sort()).toEqual(['postgres', 'postgres.log', 'superuser-password']);
});

test.concurrent('a client killed while the server starts does not leave it behind', async () => {
  const dataFolder = await usedDataFolder();
  const client = startClient({ dataFolder, ...quick });
  const lock = path.join(dataFolder, 'postgres', 'postmaster.pid');
  await waitUntil(() => existsSync(lock));
  await client.kill();
  await waitUntil(() => guardPids(dataFolder).length === 0);
  expect(existsSync(lock)).toBe(false);
});

test.concurrent('a lock file whose pid now belongs to another program does not stand in the way', async () => {
  const dataFolder = await usedDataFolder();
  const first = await startServer({ dataFolder, ...quick });
  const lock = path.join(dataFolder, 'postgres', 'postmaster.pid');
  const lines = (await readFile(lock, 'utf8')).split('\n');
  await first.release();

  const stranger = spawn('sleep', ['60']);
  await writeFile(lock, [stranger.pid, ...lines.slice(1)].join('\n'));
  const next = await startServer({ dataFolder, ...quick });
  expect(next.port).toBe(first.port);
  await next.release();
  expect(isRunning(stranger.pid!)).toBe(true);
  stranger.kill();
});

test.concurrent('a copy of a data folder has a server of its own', async () => {
  const original = await usedDataFolder();
  const copy = await newDataFolder();
  const client = await startServer({ dataFolder: original, ...quick });
  await query(client, 'checkpoint');
  await cp(path.join(original, 'postgres'), path.join(copy, 'postgres'), { recursive: true });
  await cp(path.join(original, 'superuser-password'), path.join(copy, 'superuser-password'));
  const other = await startServer({ dataFolder: copy, ...quick });
  expect(other.port).not.toBe(client.port);
  expect(postmasterPid(copy)).not.toBe(postmasterPid(original));
  await other.release();
  expect(await query(client, 'select 1 as one')).toEqual([{ one: 1 }]);
  await client.release();
});
