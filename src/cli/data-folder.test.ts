import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { run } from './command-line.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'homeward-data-'));
const file = join(folder, 'a-file');
writeFileSync(file, '');
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

it.each([
  ['a file', file, 'it is a file, or lies below one'],
  ['below a file', join(file, 'data'), 'it is a file, or lies below one'],
  ['where no folder can be made', '/proc/nope', 'it cannot be made there'],
])('a data folder that is %s is refused in one line', async (_, data, reason) => {
  vi.stubEnv('HOMEWARD_DATA', data);
  expect(await run('migrate')).toEqual({
    code: 2,
    out: '',
    err: `homeward: The data folder ${data} cannot be used: ${reason}. Set HOMEWARD_DATA to a folder that can be written to.\n`,
  });
});

it.each([[[]], [['packs']], [['episode']]])(
  '%j names no command: help, and the code for could not',
  async (line) => {
    const { code, out, err } = await run(...line);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage: homeward');
  },
);
