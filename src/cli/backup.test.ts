import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeUpPeople } from '../access/people/demonstration/make-up-people.ts';
import { instant } from '../domain/time/instant.ts';
import { readDirectory } from '../procedures/directory.ts';
import { looksAfter, reportsMissing, shippedLibrary } from '../record/record.fixture.ts';
import { record } from '../record/record.ts';
import { openStore } from '../store/open-store.ts';
import { type Installation, openInstallation, run } from './command-line.fixture.ts';
import { makeUpChildren } from './demonstration.ts';
import { exitCodes } from './exit.ts';

/** Whole records are made and compared. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const now = instant('2025-10-24T21:20:00Z');
const documentText = 'Tab\tand line\nand \\. and quotation "made up" and emoji 🧭';

let installation: Installation;
let file: string;
const databases: string[] = [];

let sourceUrl: string;
const urlOf = (database: string) => sourceUrl.replace(/[^/]+$/, database);

async function ask<Row extends object>(statement: string, url = sourceUrl) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Points the command line at a database that nobody has made yet. */
function elsewhere(): string {
  const name = `restored_${databases.length}_${process.pid}`;
  databases.push(name);
  const url = urlOf(name);
  vi.stubEnv('DATABASE_URL', url);
  return url;
}

beforeAll(async () => {
  installation = await openInstallation();
  sourceUrl = process.env.DATABASE_URL!;
  const { store, folder } = installation;
  file = join(folder, 'all.homeward');
  await makeUpChildren(store, shippedLibrary, '999', now);
  await makeUpPeople(store, readDirectory({ demonstration: true }), '999');
  for (const one of [...looksAfter('c1'), reportsMissing('c1', 'e1', '2025-10-24T18:00')])
    expect(await record(store, shippedLibrary, { ...one, key: `key of ${one.command.type}` })).toMatchObject({
      kind: 'recorded',
    });
  await run('checkpoint', '--out', join(folder, 'a.checkpoint'));
  await ask(`set search_path = homeward;
    insert into document values (gen_random_uuid(), '887', 'child:c1', 'child:c1', 'core', 'photo', 'made-up.txt',
      'text/plain', convert_to($$${documentText}$$, 'UTF8'), '\\x00', now());
    insert into read_log (at, person, agency, act, children, detail)
      values (now(), 'Worker Birch', 'council:999', 'opened', '{c1}', '{}');
    insert into session (session, token_hash, person, membership, form_secret, created_at, seen_at)
      select gen_random_uuid(), '\\x01', person, membership, 'secret', now(), now() from membership limit 1;
    insert into conduct select person, 'council:999', now() from person limit 1;
    insert into draft (person, journey, key, content, updated_at)
      select person, 'report', 'new', '{"words": "line\\nbreak"}', now() from person limit 1`);
  expect(await run('backup', file)).toMatchObject({ code: exitCodes.done });
});

afterEach(() => {
  vi.stubEnv('DATABASE_URL', sourceUrl);
  vi.stubEnv('HOMEWARD_DATA', installation.folder);
});
afterAll(async () => {
  for (const name of databases) await ask(`drop database if exists ${name} with (force)`);
  await installation.close();
});

/** Each table with the number and the digest of its rows. */
async function contents(url: string) {
  const tables = await ask<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'homeward' order by 1`,
    url,
  );
  const found: Record<string, unknown> = {};
  for (const { name } of tables) {
    const rows =
      name === 'migration'
        ? '(select number, name, content_hash from homeward.migration)'
        : `homeward.${name}`;
    [found[name]] = await ask(
      `select count(*)::int, md5(string_agg(t::text, '|' order by t::text)) from ${rows} t`,
      url,
    );
  }
  return found;
}

describe('homeward backup and homeward restore', () => {
  it('puts every row of every table back, and every chain is sound: what is shown is the same too', async () => {
    const before = await contents(sourceUrl);
    const url = elsewhere();
    const { code, out } = await run('restore', file, '--json');
    expect(code).toBe(exitCodes.done);
    expect(await contents(url)).toEqual(before);
    const [events] = await ask<{ count: number }>('select count(*)::int from homeward.event', sourceUrl);
    expect(JSON.parse(out)).toMatchObject({ verified: { events: events!.count, findings: 0 } });
    expect((await run('verify', '--checkpoint', join(installation.folder, 'a.checkpoint'))).code).toBe(
      exitCodes.done,
    );
  });

  it('holds every table that the catalogue of the database names, but the one about tables', async () => {
    const named = gunzipSync(await readFile(file))
      .toString()
      .split('\n')
      .filter((line) => line.startsWith('{"name":'))
      .map((line) => (JSON.parse(line) as { name: string }).name);
    const tables = await ask<{ name: string }>(
      `select table_name as name from information_schema.tables
        where table_schema = 'homeward' and table_type = 'BASE TABLE' and table_name <> 'migration'`,
    );
    expect(named.toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
  });

  it("goes on numbering where it left off, on Homeward's own server too, which has counted less", async () => {
    const folder = join(installation.folder, 'own');
    vi.stubEnv('DATABASE_URL', undefined);
    vi.stubEnv('HOMEWARD_DATA', folder);
    expect((await run('restore', file)).code).toBe(exitCodes.done);
    const store = await openStore({ dataFolder: folder });
    for (const one of looksAfter('c2'))
      expect(await record(store, shippedLibrary, one)).toMatchObject({ kind: 'recorded' });
    const { rows } = await store.record.query(
      `select owner, stream from homeward.event order by position desc limit 1`,
    );
    expect(rows).toEqual([{ owner: '887', stream: 'child:c2' }]);
    await store.record.query(
      `insert into homeward.read_log (at, person, agency, act, children, detail)
        values (now(), 'Worker Birch', 'council:999', 'opened', '{c2}', '{}')`,
    );
    await store.close();
  });

  it('is a file that only its owner can read', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('holds one moment, while somebody writes', async () => {
    const busy = join(installation.folder, 'busy.homeward');
    const children = Array.from({ length: 30 }, (_, index) => `busy-${index}`);
    let stop = false;
    const writing = (async () => {
      for (const child of children)
        for (const one of looksAfter(child)) if (!stop) await record(installation.store, shippedLibrary, one);
    })();
    expect((await run('backup', busy)).code).toBe(exitCodes.done);
    stop = true;
    await writing;
    elsewhere();
    const { code, out } = await run('restore', busy, '--json');
    expect(code).toBe(exitCodes.done);
    expect(JSON.parse(out)).toMatchObject({ verified: { findings: 0 } });
  });
});

describe('homeward restore refuses, and changes nothing:', () => {
  const refused = async (path: string) => {
    const { code, err } = await run('restore', path);
    expect(code).toBe(exitCodes.couldNot);
    return err;
  };
  const changed = async (name: string, change: (whole: Buffer) => Buffer) => {
    const path = join(installation.folder, name);
    await writeFile(path, change(await readFile(file)));
    return path;
  };
  const rewritten = (name: string, change: (text: string) => string) =>
    changed(name, (whole) => gzipSync(change(gunzipSync(whole).toString())));

  it('a record that holds anything, and says which tables', async () => {
    expect(await refused(file)).toMatch(
      /^homeward: The record here holds something already \(.*event.*\)\. A backup/,
    );
  });

  it('a file that is not there', async () => {
    elsewhere();
    expect(await refused(join(installation.folder, 'none'))).toContain('The backup cannot be read');
  });

  it.each([
    ['a text', Buffer.from('{"format":"homeward backup 1"}\n')],
    ['something else in gzip', gzipSync('{"format":"homeward checkpoint 1"}\n')],
    ['no text at all in gzip', gzipSync(Buffer.alloc(3_000_000, 1))],
  ])('%s, which is no backup', async (_, content) => {
    elsewhere();
    expect(await refused(await changed('other', () => content))).toBe(
      'homeward: This is not a backup that this Homeward can read.\n',
    );
  });

  it.each([0.1, 0.5, 0.99])('a file of which %d is left', async (share) => {
    elsewhere();
    const path = await changed('cut', (whole) => whole.subarray(0, whole.length * share));
    expect(await refused(path)).toBe('homeward: The backup is cut short or was changed.\n');
  });

  it('a file that somebody changed and zipped again', async () => {
    const url = elsewhere();
    const path = await rewritten('forged', (text) => text.replace('Worker Birch', 'Worker Other'));
    expect(await refused(path)).toBe('homeward: The backup is cut short or was changed.\n');
    await expect(ask('select', url)).rejects.toThrow('does not exist');
  });

  it('a file without its end', async () => {
    elsewhere();
    const path = await rewritten('endless', (text) => text.slice(0, text.trimEnd().lastIndexOf('\n') + 1));
    expect(await refused(path)).toBe('homeward: The backup is cut short or was changed.\n');
  });

  it('a backup of a newer Homeward, and names what this one does not know', async () => {
    elsewhere();
    const path = await newer();
    expect(await refused(path)).toBe(
      'homeward: This backup was made by a newer Homeward (9999-of-tomorrow.sql): restore it with that one.\n',
    );
  });

  /** Taken of a database that a newer Homeward has brought further. */
  async function newer(): Promise<string> {
    const path = join(installation.folder, 'newer.homeward');
    vi.stubEnv('DATABASE_URL', sourceUrl);
    await ask(
      `insert into homeward.migration (number, name, content_hash) values (9999, '9999-of-tomorrow.sql', '')`,
    );
    expect((await run('backup', path)).code).toBe(exitCodes.done);
    await ask('delete from homeward.migration where number = 9999');
    vi.stubEnv('DATABASE_URL', urlOf(databases.at(-1)!));
    return path;
  }
});

describe('homeward backup', () => {
  it('says that there is nothing to back up where there is no record, and makes none', async () => {
    const url = elsewhere();
    const { code, err } = await run('backup', join(installation.folder, 'nothing'));
    expect([code, err]).toEqual([
      exitCodes.couldNot,
      'homeward: There is no record here yet, so there is nothing to back up.\n',
    ]);
    await expect(ask('select', url)).rejects.toThrow('does not exist');
  });

  it('names a file that cannot be written, and leaves nothing beside it', async () => {
    const path = join(installation.folder, 'no-such-folder', 'a.homeward');
    expect(await run('backup', path)).toMatchObject({
      code: exitCodes.couldNot,
      err: `homeward: ${path} cannot be written.\n`,
    });
  });

  it('leaves nothing of what it holds in the log', async () => {
    const log = await readFile(join(installation.folder, 'homeward.log'), 'utf8');
    expect(log).toContain('"command":"backup"');
    expect(log).not.toMatch(/Testchild|Alder|c1|Birch/);
  });
});
