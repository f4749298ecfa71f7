import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, oneEvening } from '../exchange/import-episodes/rows.fixture.ts';
import { type Installation, openInstallation, run } from './command-line.fixture.ts';
import { exitCodes } from './exit.ts';

let installation: Installation;

/** A child of Medway was missing for an evening. */
beforeAll(async () => {
  installation = await openInstallation();
  await writeFile(join(installation.folder, 'episodes.csv'), csvOf(oneEvening));
  const { code } = await run('import', 'episodes', join(installation.folder, 'episodes.csv'));
  expect(code).toBe(exitCodes.done);
});

afterAll(() => installation.close());

const file = (name: string) => join(installation.folder, name);

const report = (kind: string, format: string, ...flags: readonly string[]) =>
  run(
    ...['report', kind, '--authority', '887', '--period', '2025-26'],
    ...['--format', format, '--out', file(`${kind}.${format}`), ...flags],
  );

describe('homeward report', () => {
  it.each([
    ['annual', 'docx'],
    ['parenting', 'xlsx'],
    ['quarterly', 'html'],
    ['partnership', 'csv'],
    ['lead-member', 'json'],
    ['foi', 'csv'],
  ])('writes the report %s as %s: exit code 0', async (kind, format) => {
    const { code, out, err } = await report(kind, format);
    expect(err).toBe('');
    expect(out).toMatch(/^Written: .*, Medway\n$/);
    expect(code).toBe(exitCodes.done);
    expect((await readFile(file(`${kind}.${format}`))).length).toBeGreaterThan(1000);
  });

  it('writes the report of a provider’s homes, with commas', async () => {
    const { code } = await report('provider', 'json', '--home', 'SC999001, SC999002');
    expect(code).toBe(exitCodes.done);
    const made = JSON.parse(await readFile(file('provider.json'), 'utf8'));
    expect(made.sections.map(({ title }: { title: string }) => title)).toEqual([
      ...['The homes side by side', 'SC999001', 'SC999002'],
    ]);
  });

  it('writes the report of one home', async () => {
    const { code } = await report('home', 'json', '--home', 'SC999001');
    expect(code).toBe(exitCodes.done);
    expect(JSON.parse(await readFile(file('home.json'), 'utf8'))).toMatchObject({ home: 'SC999001' });
  });

  it('shows the one child as c where it is public, and as 1 where it is not', async () => {
    const bandOf = async () =>
      (await readFile(file('foi.csv'), 'utf8'))
        .split('\n')
        .find((line) => line.includes('Children by how many'));
    await report('foi', 'csv');
    expect(await bandOf()).toMatch(/,1,Children,CHILDREN,own,1,/);
    await report('foi', 'csv', '--public');
    expect(await bandOf()).toMatch(/^OFFICIAL\. Public version,.*,1,Children,CHILDREN,own,c,/);
  });

  it('replaces an earlier file, and leaves nothing half written beside it', async () => {
    await writeFile(file('foi.json'), 'what was there before');
    await report('foi', 'json');
    expect(JSON.parse(await readFile(file('foi.json'), 'utf8'))).toMatchObject({ kind: 'foi' });
    expect((await readdir(installation.folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.each([
    [['annual', 'csv', '--period', '2019-20'], /Nothing is on record for 887 before 2025/],
    [['annual', 'csv', '--period', '2025-13'], /is not a period/],
    [['annual', 'csv', '--period', '2025-05-01..2025-04-01'], /ends before it begins/],
    [['annual', 'csv', '--period', '2090-91'], /The period 2090-91 has not begun\./],
    [['annual', 'csv', '--known-at', '2999-01-01T09:00'], /what will be known later cannot be reported now/],
    [['plan', 'csv'], /No target of a plan is on record/],
    [['provider', 'csv'], /--home is missing/],
    [['foi', 'docx'], /the report “foi” is made as xlsx, csv, json, html/],
    [['home', 'csv'], /--home is missing/],
    [['foi', 'csv', '--home', 'SC999001'], /only the reports “home” and “provider” are about homes/],
    [['foi', 'csv', '--authority', '000'], /--authority 000/],
    [['foi', 'csv', '--out', '/nowhere/at/all.csv'], /cannot be written there/],
  ])(
    'says in one line what it cannot do, of %j: exit code 2',
    async ([kind = '', format = '', ...flags], says) => {
      const { code, err } = await report(kind, format, ...flags);
      expect(err).toMatch(says);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(code).toBe(exitCodes.couldNot);
    },
  );
});
