import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { append } from './append/append.ts';
import { openStore } from './open-store.ts';
import { readStream } from './read/read-streams.ts';
import { readSecret } from './secret.ts';
import { authority, episode, opening, said, startOf } from './store.fixture.ts';
import { TEST_SECRET } from './testing/servers.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'homeward-store-'));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

test('without a database URL, Homeward keeps its record in the data folder, also after it was closed', async () => {
  const first = await openStore({ dataFolder: folder });
  await append(first, opening());
  await first.close();
  const second = await openStore({ dataFolder: folder });
  expect((await readStream(second, authority, episode)).head.version).toBe(3);
  await second.close();
});

test('with a database URL it uses that server', async () => {
  const { host, port, user, password } = inject('testServers')[0]!;
  process.env.HOMEWARD_SECRET = TEST_SECRET;
  const databaseUrl = `postgresql://${user}:${encodeURIComponent(password)}@${host}:${port}/opened_by_url`;
  try {
    const store = await openStore({ databaseUrl });
    const { rows } = await store.record.query('select current_database() as database, current_user as login');
    expect(rows).toEqual([{ database: 'opened_by_url', login: 'homeward_record' }]);
    await store.close();
  } finally {
    delete process.env.HOMEWARD_SECRET;
  }
});

test('the secret is made once, and only its owner can read it', async () => {
  const secrets = await Promise.all(Array.from({ length: 8 }, () => readSecret(folder, {})));
  expect(new Set(secrets).size).toBe(1);
  expect(await readFile(path.join(folder, 'secret'), 'utf8')).toBe(secrets[0]);
  expect((await stat(path.join(folder, 'secret'))).mode & 0o777).toBe(0o600);
  expect(await readSecret(folder, { HOMEWARD_SECRET: 'given' })).toBe('given');
  await expect(readSecret(undefined, {})).rejects.toThrow('Set HOMEWARD_SECRET');
});

test('a store without a place is refused', async () => {
  await expect(openStore({})).rejects.toThrow('Set HOMEWARD_SECRET, or name a data folder');
});

test('an append wakes whoever listens, in this process and in others', async () => {
  const store = await openStore({ dataFolder: folder });
  const other = await openStore({ dataFolder: folder });
  const stream = 'episode:wakes';
  let awake = 0;
  const woken = new Promise<void>((resolve) => {
    void other.wakeUp
      .listen(() => {
        awake++;
        resolve();
      })
      .then(() => append(store, opening({ streams: [startOf(stream)], events: [said(stream, 'One')] })));
  });
  await woken;
  expect(awake).toBe(1);
  await other.close();
  await store.close();
});
