import { hash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../domain/time/instant.ts';
import { csvOf, oneEvening } from '../exchange/import-episodes/rows.fixture.ts';
import { readStream } from '../store/read/read-streams.ts';
import { type Installation, openInstallation, run } from './command-line.fixture.ts';
import { exitCodes } from './exit.ts';

let installation: Installation;

/** A child of Medway was missing for an evening, and so was one of Kent. */
beforeAll(async () => {
  installation = await openInstallation();
  await writeFile(
    join(installation.folder, 'episodes.csv'),
    csvOf(oneEvening, { ...oneEvening, responsible_la: '886', child_id: 'TEST9' }),
  );
  const { code } = await run('import', 'episodes', join(installation.folder, 'episodes.csv'));
  expect(code).toBe(exitCodes.done);
});

afterAll(() => installation.close());

const folder = (name: string) => join(installation.folder, name);

const exports = (kind: string, out: string, ...flags: readonly string[]) =>
  run('export', kind, '--authority', '887', '--year', '2026', '--out', folder(out), ...flags);

describe('homeward export', () => {
  it('writes the three files of the SSDA903: exit code 0', async () => {
    const { code, out } = await exports('ssda903', 'return');
    expect(code).toBe(exitCodes.done);
    expect(out).toMatch(/^Written:\n {2}header\.csv {2}1 row {2}sha256 [0-9a-f]{64}\n/);
    expect(await readdir(folder('return'))).toEqual(['episodes.csv', 'header.csv', 'missing.csv']);
    expect(await readFile(join(folder('return'), 'missing.csv'), 'utf8')).toBe(
      'CHILD,DOB,MISSING,MIS_START,MIS_END\nTEST1,14/02/2010,M,24/10/2025,25/10/2025\n',
    );
  });

  it.each([
    ['annex-a', 'list-8.csv', /^Child Unique ID,Gender,.*,Allocated Worker\nTEST1,/],
    [
      'ssd',
      'ssd_missing.csv',
      /^miss_table_id,miss_person_id,.*\n[0-9a-f-]{36},TEST1,2025-10-24T20:30:00,M,/,
    ],
  ])('writes %s', async (kind, file, content) => {
    const { code } = await exports(kind, kind);
    expect(code).toBe(exitCodes.done);
    expect(await readFile(join(folder(kind), file), 'utf8')).toMatch(content);
  });

  it('writes the SSDA903 as one XML file, of which the check finds the same', async () => {
    const { code, out } = await exports('ssda903', 'xml', '--format', 'xml');
    expect(code).toBe(exitCodes.done);
    expect(out).toMatch(/^Written:\n {2}ssda903\.xml {2}3 rows {2}sha256 [0-9a-f]{64}\n/);
    expect(await readdir(folder('xml'))).toEqual(['ssda903.xml']);
    expect(await readFile(join(folder('xml'), 'ssda903.xml'), 'utf8')).toContain(
      '<MISSING>M</MISSING>\n      <MIS_START>24/10/2025</MIS_START>\n      <MIS_END>25/10/2025</MIS_END>\n',
    );
    expect(await run('check', 'ssda903', folder('xml'), '--year', '2026', '--json')).toMatchObject({
      code: exitCodes.done,
      out: '[\n]\n',
    });
    expect(await exports('annex-a', 'no-xml', '--format', 'xml')).toMatchObject({
      code: exitCodes.couldNot,
      err: 'homeward: --format xml: only the SSDA903 has an XML form.\n',
    });
  });

  it('of an authority without children writes the headings alone', async () => {
    const out = folder('nobody');
    const { code } = await run('export', 'ssda903', '--authority', '201', '--year', '2026', '--out', out);
    expect(code).toBe(exitCodes.done);
    expect(await readFile(join(out, 'missing.csv'), 'utf8')).toBe('CHILD,DOB,MISSING,MIS_START,MIS_END\n');
  });

  it('is as the record stood at a moment', async () => {
    const { code } = await exports('ssda903', 'before', '--known-at', '2025-01-01T12:00');
    expect(code).toBe(exitCodes.done);
    expect(await readFile(join(folder('before'), 'missing.csv'), 'utf8')).toBe(
      'CHILD,DOB,MISSING,MIS_START,MIS_END\n',
    );
  });

  it('says in one line what it cannot do, and writes nothing: exit code 2', async () => {
    const saying = async (year: string, authority: string, out: string) => {
      const { code, err } = await run(
        ...['export', 'ssda903', '--authority', authority, '--year', year, '--out', out],
      );
      return [code, err];
    };
    expect(await saying('26', '887', folder('no'))).toEqual([
      exitCodes.couldNot,
      'homeward: --year 26: write the year in which the collection ends, such as 2026.\n',
    ]);
    expect(await saying('2999', '887', folder('no'))).toEqual([
      exitCodes.couldNot,
      'homeward: --year 2999: this collection year begins on 1 April 2998, which is still to come.\n',
    ]);
    expect((await saying('2026', '000', folder('no')))[0]).toBe(exitCodes.couldNot);
    expect(await saying('2026', '887', folder('episodes.csv'))).toEqual([
      exitCodes.couldNot,
      `homeward: ${folder('episodes.csv')}: this is not a folder.\n`,
    ]);
    expect(await readdir(installation.folder)).not.toContain('no');
  });
});

describe('--sign-off', () => {
  it('keeps as-at, rule year, row counts, findings, who ran it and the fingerprint of each file', async () => {
    const { code, out } = await exports('ssda903', 'signed', '--sign-off', '--json');
    expect(code).toBe(exitCodes.done);
    const content = await readFile(join(folder('signed'), 'missing.csv'), 'utf8');
    const { asAt, signedOff } = JSON.parse(out) as { asAt: string; signedOff: boolean };
    expect(signedOff).toBe(true);
    const { events } = await readStream(installation.store, '887', 'authority:887');
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      type: 'ReturnSignedOff',
      body: {
        return: 'ssda903',
        year: 2026,
        asAt,
        rulesOf: 2026,
        files: [
          { name: 'header.csv', rows: 1 },
          { name: 'episodes.csv', rows: 1 },
          { name: 'missing.csv', rows: 1, sha256: hash('sha256', content) },
        ],
        findings: [],
      },
    });
    expect(events[0]?.recordedBy.person).not.toBe('');
    expect(events[0]?.recorded).toBeGreaterThanOrEqual(instant(asAt));
  });

  it('refuses while the rules find an error, and then nothing is written or signed off: exit code 1', async () => {
    const overlapping = { ...oneEvening, episode_id: 'E2', missing_since: '2025-10-23T20:30' };
    await writeFile(
      folder('overlapping.csv'),
      csvOf({
        ...overlapping,
        reported_at: '',
        returned_at: '2025-10-25T20:00',
        located_at: '2025-10-25T20:00',
      }),
    );
    await run('import', 'episodes', folder('overlapping.csv'));
    const { code, out } = await exports('ssda903', 'refused', '--sign-off');
    expect(code).toBe(exitCodes.findings);
    expect(out).toContain('Nothing was written or signed off: the rules find');
    expect(out).toMatch(/error 574, Missing line \d, TEST1: .* Put it right in episode .* of child /);
    await expect(readdir(folder('refused'))).rejects.toThrow('ENOENT');
    expect((await readStream(installation.store, '887', 'authority:887')).events).toHaveLength(1);
  });

  it('only sign-off refuses: without it the files are written, and exit code 1 says that there are errors', async () => {
    const { code } = await exports('ssda903', 'with-errors');
    expect(code).toBe(exitCodes.findings);
    expect(await readdir(folder('with-errors'))).toEqual(['episodes.csv', 'header.csv', 'missing.csv']);
  });
});
