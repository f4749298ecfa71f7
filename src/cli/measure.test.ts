import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, oneEvening } from '../exchange/import-episodes/rows.fixture.ts';
import { measures } from '../figures/measures/measures.ts';
import { type Installation, openInstallation, run } from './command-line.fixture.ts';
import { exitCodes } from './exit.ts';

let installation: Installation;

beforeAll(async () => {
  installation = await openInstallation();
  const path = join(installation.folder, 'episodes.csv');
  const again = { ...oneEvening, episode_id: 'E2', missing_since: '2025-11-21T20:30' };
  const late = { located_at: '2025-11-23T01:10', returned_at: '2025-11-23T02:00', reported_at: '' };
  const noInterview = { rhi_outcome: '', rhi_offered_at: '', rhi_completed_at: '', rhi_interviewer: '' };
  const elsewhere = { ...oneEvening, child_id: 'TEST9', responsible_la: '886', host_la: '887' };
  await writeFile(path, csvOf(oneEvening, { ...again, ...late, ...noInterview }, elsewhere));
  await run('import', 'episodes', path);
});
afterAll(() => installation.close());

const medway = ['--authority', '887', '--period', '2025-26'] as const;

const json = async (...args: readonly string[]) => JSON.parse((await run('measure', ...args, '--json')).out);

describe('homeward measure', () => {
  it('prints a share as data: what it is of, exactly, and what was left out', async () => {
    const { asAt, ...figure } = await json('BACK-24H', ...medway);
    expect(figure).toEqual({
      id: 'BACK-24H',
      authority: '887',
      period: { from: '2025-04-01', to: '2026-03-31' },
      series: 'own',
      numerator: 1,
      denominator: 2,
      value: 0.5,
      exclusions: [],
      groups: [],
    });
    expect(new Date(asAt).getTime()).toBeGreaterThan(Date.parse('2025-11-21'));
  });

  it('prints a count with its groups: no denominator, and a value that equals the numerator', async () => {
    const { numerator, denominator, value, groups } = await json('EPISODES', ...medway, '--by', 'duration');
    expect([numerator, denominator, value]).toEqual([2, null, 2]);
    expect(groups).toEqual([
      { key: '3-6h', numerator: 1, denominator: null, value: 1 },
      { key: '24-48h', numerator: 1, denominator: null, value: 1 },
    ]);
  });

  it('keeps children of other authorities in a series of their own, with their interviews left out', async () => {
    expect(await json('CHILDREN', ...medway)).toMatchObject({ series: 'own', numerator: 1 });
    expect(await json('CHILDREN', ...medway, '--series', 'area')).toMatchObject({
      series: 'area',
      numerator: 2,
    });
    expect(await json('RHI-OFFERED', ...medway, '--series', 'area')).toMatchObject({
      denominator: 2,
      exclusions: [{ reason: 'other-authority', count: 1 }],
    });
  });

  it('counts all authorities together, each child and absence once, and each authority in a group of it', async () => {
    const all = ['--authority', '*', '--period', '2025-26'];
    for (const series of ['own', 'area']) {
      const { numerator, groups } = await json('EPISODES', ...all, '--series', series, '--by', 'authority');
      expect([series, numerator]).toEqual([series, 3]);
      expect(groups).toEqual([
        { key: '886', numerator: 1, denominator: null, value: 1 },
        { key: '887', numerator: 2, denominator: null, value: 2 },
      ]);
    }
    expect(await json('CHILDREN', ...all, '--series', 'area')).toMatchObject({ numerator: 2 });
  });

  it('of a share gives the exact fraction, and groups that come to the total', async () => {
    const { numerator, denominator, groups } = await json('BACK-24H', ...medway, '--by', 'weekday');
    const sum = (side: 'numerator' | 'denominator') =>
      groups.reduce((total: number, group: Record<string, number>) => total + group[side]!, 0);
    expect([sum('numerator'), sum('denominator')]).toEqual([numerator, denominator]);
  });

  it('shows each reading of a change beside an earlier period', async () => {
    const november = ['--authority', '887', '--period', '2025-11', '--against', '2025-10'];
    const { against, change } = await json('BACK-24H', ...november);
    expect(against).toEqual({
      period: { from: '2025-10-01', to: '2025-10-31' },
      numerator: 1,
      denominator: 1,
      value: 1,
    });
    expect(change).toEqual({ more: -1, percentagePoints: -100, relative: -1, warnings: [] });
  });

  it('asks about other reasons than the usual ones', async () => {
    expect(await json('REASON-SHARE', ...medway, '--reason', 'HF4')).toMatchObject({
      numerator: 1,
      denominator: 1,
      exclusions: [{ reason: 'reason-not-known', count: 1 }],
    });
  });

  it('says a figure in words with what it counts, of what, and its source', async () => {
    const { code, out } = await run('measure', 'BACK-24H', ...medway);
    expect(code).toBe(exitCodes.done);
    expect(out).toContain('Found within 24 hours (BACK-24H)');
    expect(out).toContain('50%  1 of 2');
    expect(out).toContain('of: Episodes that began. Source: thurrock-2023 L151-207.');
  });

  it('warns of what must not be concluded', async () => {
    const { out } = await run('measure', 'FGC-EFFECT', ...medway);
    expect(out).toContain('none to count  0 of 0');
    expect(out).toContain('Mind: Help is given when a child goes missing most');
  });

  it('lists every measure and breakdown in its help', async () => {
    const { out } = await run('measure', '--help');
    expect(measures.filter(({ id }) => !out.includes(id))).toEqual([]);
    expect(out).toContain('duration-wide');
  });
});

describe('homeward measure says in one line what it cannot do: exit code 2', () => {
  it.each([
    [
      'a measure that there is not',
      ['NO-SUCH', ...medway],
      'There is no measure NO-SUCH; “homeward measure --help” lists what there is.',
    ],
    [
      'no authority',
      ['EPISODES', '--period', '2025-26'],
      '--authority is needed: whose figures, such as 887.',
    ],
    [
      'an authority that there is not',
      ['EPISODES', '--authority', '001', '--period', '2025-26'],
      '--authority 001: ',
    ],
    ['no period', ['EPISODES', '--authority', '887'], '--period is needed: such as 2024-25'],
    [
      'a period that is none',
      ['EPISODES', '--authority', '887', '--period', '2025'],
      '“2025” is not a period: write 2024-25 for April to March',
    ],
    [
      'a period that ends before it starts',
      ['EPISODES', '--authority', '887', '--period', '2025-06-01..2025-05-01'],
      'The period 2025-06-01..2025-05-01 ends before it begins.',
    ],
    [
      'a period in the future',
      ['EPISODES', '--authority', '887', '--period', '2999-00'],
      'The period 2999-00 has not begun.',
    ],
    [
      'a period before any data',
      ['EPISODES', '--authority', '887', '--period', '2012-13'],
      'Nothing is on record for 887 before 2025-10-24: 2012-13 was over by then.',
    ],
    [
      'an authority of which nothing is on record',
      ['EPISODES', '--authority', '883', '--period', '2025-26'],
      'Nothing is on record for 883 yet.',
    ],
    [
      'a series that there is not',
      ['EPISODES', ...medway, '--series', 'both'],
      '--series is own or area, not “both”.',
    ],
    [
      'a breakdown that there is not',
      ['EPISODES', ...medway, '--by', 'colour'],
      'There is no breakdown “colour”; of EPISODES there are age, ',
    ],
    [
      'a breakdown that is not known of whom it counts',
      ['NO-EPISODE', ...medway, '--by', 'reason'],
      'NO-EPISODE counts children looked after, of which “reason” is not known.',
    ],
    [
      'a moment that is none',
      ['EPISODES', ...medway, '--known-at', 'yesterday'],
      '--known-at yesterday: not a date and time',
    ],
    [
      'a moment in the future',
      ['EPISODES', ...medway, '--known-at', '2999-01-01T09:00'],
      'What will be known later cannot be counted now.',
    ],
    [
      'a reason that there is not',
      ['REASON-SHARE', ...medway, '--reason', 'XX9'],
      '--reason XX9: there is none; there are HF1, ',
    ],
    [
      'a reason of what has none',
      ['EPISODES', ...medway, '--reason', 'CO1'],
      '--reason is not asked of EPISODES.',
    ],
    [
      'another way of rounding',
      ['EPISODES', ...medway, '--rounding', 'up'],
      '--rounding is half-up or truncated, not “up”.',
    ],
  ])('%s', async (_case, args, says) => {
    const { code, out, err } = await run('measure', ...args);
    expect([code, out]).toEqual([exitCodes.couldNot, '']);
    expect(err).toContain(`homeward: ${says}`);
  });
});
