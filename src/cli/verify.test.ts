import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { append } from '../store/append/append.ts';
import { opening, said, startOf } from '../store/store.fixture.ts';
import { type Installation, openInstallation, run } from './command-line.fixture.ts';
import { exitCodes } from './exit.ts';

let installation: Installation;

beforeAll(async () => {
  installation = await openInstallation();
  for (const stream of ['episode:1', 'episode:2'])
    await append(
      installation.store,
      opening({ streams: [startOf(stream)], events: [said(stream, 'One', { words: 'one' })] }),
    );
});

afterAll(() => installation.close());

describe('homeward checkpoint and homeward verify --checkpoint', () => {
  it('holds the record to a checkpoint that it wrote: nothing found, exit code 0', async () => {
    const file = join(installation.folder, 'sound.checkpoint');
    expect((await run('checkpoint', '--out', file)).code).toBe(exitCodes.done);
    const verified = await run('verify', '--checkpoint', file);
    expect(verified.out).toBe('2 events in 2 streams, 0 findings.\n');
    expect(verified.code).toBe(exitCodes.done);
  });

  it('refuses a checkpoint that was cut short: exit code 2', async () => {
    const file = join(installation.folder, 'whole.checkpoint');
    await run('checkpoint', '--out', file);
    const cut = join(installation.folder, 'cut.checkpoint');
    await writeFile(cut, (await readFile(file, 'utf8')).split('\n').slice(0, -2).join('\n'));
    const verified = await run('verify', '--checkpoint', cut);
    expect(verified.err).toBe('homeward: The checkpoint is cut short or was changed\n');
    expect(verified.code).toBe(exitCodes.couldNot);
  });

  it('names a checkpoint that is not there: exit code 2', async () => {
    const file = join(installation.folder, 'none.checkpoint');
    const verified = await run('verify', '--checkpoint', file);
    expect(verified.err).toBe(`homeward: ${file} cannot be read.\n`);
    expect(verified.code).toBe(exitCodes.couldNot);
  });

  it('ends when a checkpoint cannot be written: exit code 2', async () => {
    const file = join(installation.folder, 'no-such-folder', 'a.checkpoint');
    const written = await run('checkpoint', '--out', file);
    expect(written.err).toBe(`homeward: ${file} cannot be written.\n`);
    expect(written.code).toBe(exitCodes.couldNot);
  });
});
