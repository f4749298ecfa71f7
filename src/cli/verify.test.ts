import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { append } from '../store/append/append.ts';
import { opening, said, startOf } from '../store/store.fixture.ts';
import { TEST_SECRET } from '../store/testing/servers.ts';
import { openTestDatabase, type TestDatabase } from '../store/testing/test-database.ts';
import { exitCodes } from './exit.ts';
import { runCommandLine } from './program.ts';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-command-'));
  database = await openTestDatabase();
  const { user, password } = database.server;
  const { host, port, database: name } = database.place;
  vi.stubEnv('DATABASE_URL', `postgres://${user}:${password}@${host}:${port}/${name}`);
  vi.stubEnv('HOMEWARD_SECRET', TEST_SECRET);
  vi.stubEnv('HOMEWARD_DATA', folder);
  for (const stream of ['episode:1', 'episode:2'])
    await append(
      database.store,
      opening({ streams: [startOf(stream)], events: [said(stream, 'One', { words: 'one' })] }),
    );
});

afterAll(async () => {
  vi.unstubAllEnvs();
  process.exitCode = 0;
  await database.close();
  await rm(folder, { recursive: true });
});

async function run(...args: readonly string[]) {
  const said = { out: [] as string[], err: [] as string[] };
  const hear = (lines: string[]) => (text: unknown) => lines.push(String(text)) > 0;
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation(hear(said.out));
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation(hear(said.err));
  try {
    const code = await runCommandLine(args);
    return { code, out: said.out.join(''), err: said.err.join('') };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

describe('homeward checkpoint and homeward verify --checkpoint', () => {
  it('holds the record to a checkpoint that it wrote: nothing found, exit code 0', async () => {
    const file = join(folder, 'sound.checkpoint');
    expect((await run('checkpoint', '--out', file)).code).toBe(exitCodes.done);
    const verified = await run('verify', '--checkpoint', file);
    expect(verified.out).toBe('2 events in 2 streams, 0 findings.\n');
    expect(verified.code).toBe(exitCodes.done);
  });

  it('refuses a checkpoint that was cut short: exit code 2', async () => {
    const file = join(folder, 'whole.checkpoint');
    await run('checkpoint', '--out', file);
    const cut = join(folder, 'cut.checkpoint');
    await writeFile(cut, (await readFile(file, 'utf8')).split('\n').slice(0, -2).join('\n'));
    const verified = await run('verify', '--checkpoint', cut);
    expect(verified.err).toBe('homeward: The checkpoint is cut short or was changed\n');
    expect(verified.code).toBe(exitCodes.couldNot);
  });

  it('names a checkpoint that is not there: exit code 2', async () => {
    const file = join(folder, 'none.checkpoint');
    const verified = await run('verify', '--checkpoint', file);
    expect(verified.err).toBe(`homeward: ${file} cannot be read.\n`);
    expect(verified.code).toBe(exitCodes.couldNot);
  });

  it('ends when a checkpoint cannot be written: exit code 2', async () => {
    const file = join(folder, 'no-such-folder', 'a.checkpoint');
    const written = await run('checkpoint', '--out', file);
    expect(written.err).toBe(`homeward: ${file} cannot be written.\n`);
    expect(written.code).toBe(exitCodes.couldNot);
  });
});
