import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, oneEvening } from '../exchange/import-episodes/rows.fixture.ts';
import { type Installation, openInstallation, run } from './command-line.fixture.ts';
import { exitCodes } from './exit.ts';

let installation: Installation;

beforeAll(async () => {
  installation = await openInstallation();
});

afterAll(() => installation.close());

const file = (name: string) => join(installation.folder, name);

/** Runs `homeward import episodes` on a file with this content. */
async function imports(content: string, ...flags: readonly string[]) {
  await writeFile(file('episodes.csv'), content);
  return run('import', 'episodes', file('episodes.csv'), ...flags);
}

const impossible = { ...oneEvening, child_id: 'TEST2', returned_at: '2025-10-24T19:00' };
const unusual = { ...oneEvening, child_id: 'TEST3', reported_at: '2025-10-24T19:00' };

describe('homeward import episodes', () => {
  it('imports a file: exit code 0', async () => {
    const { code, out } = await imports(csvOf(oneEvening));
    expect(code).toBe(exitCodes.done);
    expect(out).toBe('Imported 1 row (1 new, 0 corrected, 0 unchanged) about 1 episode of 1 child.\n');
  });

  it('flags what is unusual: exit code 1', async () => {
    const { code, out } = await imports(csvOf(unusual));
    expect(code).toBe(exitCodes.findings);
    expect(out).toContain('1 × reported-before-missing: The report is earlier than the moment');
  });

  it('imports nothing where a row cannot be: exit code 2', async () => {
    const { code, out } = await imports(csvOf(oneEvening, impossible));
    expect(code).toBe(exitCodes.couldNot);
    expect(out).toContain('Nothing was imported: 1 of 2 rows cannot be.');
    expect(out).toContain(
      'Line 3, returned_at “2025-10-24T19:00”: The child cannot be back before being located.',
    );
  });

  it('imports the rest with --skip-invalid: exit code 1', async () => {
    const rejects = file('rejects.csv');
    const { code } = await imports(csvOf(oneEvening, impossible), '--skip-invalid', rejects);
    expect(code).toBe(exitCodes.findings);
    expect(await readFile(rejects, 'utf8')).toContain('3,returned_at,2025-10-24T19:00,');
  });

  it.each([
    ['no-such-folder/rejects.csv', 'there is no such folder'],
    ['episodes.csv/rejects.csv', 'there is no such folder'],
    ['.', 'this is a folder'],
  ])('imports nothing where the rejects cannot be written to %s: exit code 2', async (name, reason) => {
    const rejects = file(name);
    expect(await imports(csvOf(oneEvening, impossible), '--skip-invalid', rejects)).toEqual({
      code: exitCodes.couldNot,
      out: '',
      err: `homeward: The rejects cannot be written to ${rejects}: ${reason}.\n`,
    });
  });

  it('prints data with --json', async () => {
    const { code, out } = await imports(csvOf(oneEvening), '--dry-run', '--json');
    expect(code).toBe(exitCodes.done);
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'would_import',
      rows: 1,
      unchanged: 1,
      rejectedRows: 0,
    });
  });

  it('says in one line why a file cannot be read: exit code 2', async () => {
    const { code, err } = await imports('child_id;sex\n');
    expect(code).toBe(exitCodes.couldNot);
    expect(err).toMatch(
      /^homeward: .*episodes\.csv: Line 1: Columns are separated by semicolons; save the file with commas\.\n$/,
    );
  });

  it('does not put the rejects in the place of the file', async () => {
    const { code, err } = await imports(csvOf(oneEvening), '--skip-invalid', file('episodes.csv'));
    expect(code).toBe(exitCodes.couldNot);
    expect(err).toBe('homeward: The rejects would replace the file that is imported.\n');
  });

  it('logs no value of the file', async () => {
    await imports(csvOf({ ...oneEvening, child_id: 'LOGGED1', sex: 'LOGGED2' }));
    const log = await readFile(file('homeward.log'), 'utf8');
    expect(log).toContain('import episodes');
    expect(log).not.toContain('LOGGED');
  });
});
