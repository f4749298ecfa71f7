import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { floorRule, proceduresWith } from '../procedures/testing/folder.ts';
import { run } from './command-line.fixture.ts';
import { exitCodes } from './exit.ts';

const packs = (...args: readonly string[]) => run('packs', ...args);

/** A floor whose one rule is written in the real words. */
const soundFloor = (change: Readonly<Record<string, string>> = {}) =>
  proceduresWith({
    'floor/fl-rhi.yaml': floorRule({
      parts: '{ held: { met-by: interview-held, excused-by: interview-declined } }',
      ...change,
    }),
  });

describe('homeward packs check', () => {
  it('finds nothing in the procedures that are shipped', async () => {
    const { code, out } = await packs('check');
    expect(out).toMatch(/^\d+ packs, \d+ examples: nothing to mend\.\n$/);
    expect(code).toBe(exitCodes.done);
  });

  it('prints each mistake of a folder with file, line, rule and field, and ends with 1', async () => {
    const folder = soundFloor({ starts: 'returnd', within: '{ elapsed_hours: -72 }' });
    const { code, out } = await packs('check', folder);
    expect(out.replaceAll(folder, '.')).toBe(
      [
        './floor/fl-rhi.yaml:4 FL-RHI starts: There is no word `returnd`. Did you mean `returned`?',
        './floor/fl-rhi.yaml:5 FL-RHI within.elapsed_hours: This period is negative; a period is never read as zero.',
        '',
      ].join('\n'),
    );
    expect(code).toBe(exitCodes.findings);
  });

  it('prints the examples that do not come out, as data too', async () => {
    const folder = soundFloor({
      examples:
        '[ { name: at once, given: { events: [ { EpisodeOpened: { at: 2025-02-03T20:00Z } } ] }, then: { settlement: met } } ]',
    });
    const { code, out } = await packs('check', folder, '--json');
    expect(JSON.parse(out.replaceAll(folder, '.'))).toEqual({
      packs: 1,
      examples: 1,
      findings: [
        {
          file: './floor/fl-rhi.yaml',
          line: 11,
          rule: 'FL-RHI',
          field: '“at once”',
          says: 'The rule lays no duty, not one duty.',
        },
      ],
    });
    expect(code).toBe(exitCodes.findings);
  });

  it('cannot check a folder that is not there', async () => {
    const { code, err } = await packs('check', './nowhere-at-all');
    expect(code).toBe(exitCodes.couldNot);
    expect(err).toContain('homeward: There is no folder ./nowhere-at-all.');
  });

  it('says of a folder without procedures what is missing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'empty-'));
    writeFileSync(join(folder, 'assignments.yaml'), 'default: floor\nauthorities: {}\n');
    const { code, out, err } = await packs('check', folder);
    expect(out).toBe('');
    expect(err).toBe(
      `homeward: ${folder} is no folder of procedures: it has no sources.yaml. Name the folder in which the packs lie.\n`,
    );
    expect(code).toBe(exitCodes.couldNot);
  });
});

describe('homeward packs list and show', () => {
  it('list every pack with who follows it', async () => {
    const { out } = await packs('list', '--json');
    const listed = JSON.parse(out) as { pack: string; default: boolean; authorities: string[] }[];
    expect(listed.find(({ pack }) => pack === 'statutory-2014')).toMatchObject({
      default: true,
      authorities: [],
    });
    expect(listed.find(({ pack }) => pack === 'medway')).toMatchObject({
      default: false,
      over: 'statutory-2014',
      authorities: ['887'],
    });
  });

  it('show the choices and rules of a pack, each with its source', async () => {
    const { out } = await packs('show', 'statutory-2014');
    expect(out).toContain('gradesWhenMissing: ["very_low","low","medium","high"]  [v59-2024 L33');
    expect(out).toContain('SG-RHI-72H');
    expect(out).toContain('within 72 hours, from returned');
    expect(out).toContain('source: ofsted-2013 ¶38; “completed within 72 hours of a child returning home”');
  });

  it('cannot show a pack that there is not', async () => {
    const { code, err } = await packs('show', 'nowhere');
    expect(code).toBe(exitCodes.couldNot);
    expect(err).toContain('homeward: There is no pack nowhere. There are: ');
  });
});

describe('homeward packs vocabulary', () => {
  it('prints every word, for people and as data', async () => {
    const { out } = await packs('vocabulary');
    expect(out).toContain('Moments of rules about: episode');
    expect(out).toMatch(/located-or-returned +starts or-sooner/);
    const { out: data } = await packs('vocabulary', '--json');
    expect(Object.keys(JSON.parse(data) as object)).toEqual([
      'subjects',
      'calendars',
      'capacities',
      'duties',
      'panels',
      'roles',
    ]);
  });
});
