import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatPlainDate } from '../../domain/time/instant.ts';
import { type Facts, keysAndNumerators, openFacts } from './facts.fixture.ts';
import { readPeriod } from './period.ts';

describe('a period is written', () => {
  it.each([
    ['2024-25', '2024-04-01', '2025-03-31'],
    ['2011-12', '2011-04-01', '2012-03-31'],
    ['1999-00', '1999-04-01', '2000-03-31'],
    ['2024-Q1', '2024-01-01', '2024-03-31'],
    ['2024-Q4', '2024-10-01', '2024-12-31'],
    ['2024-11', '2024-11-01', '2024-11-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-02-29..2024-02-29', '2024-02-29', '2024-02-29'],
  ])('%s: from %s to %s, both counted', (said, from, to) => {
    const period = readPeriod(said);
    if ('refused' in period) throw new Error(period.refused);
    expect([formatPlainDate(period.from), formatPlainDate(period.to)]).toEqual([from, to]);
  });

  it('and refused where it ends before it begins', () => {
    expect(readPeriod('2024-04-02..2024-04-01')).toEqual({
      refused: 'The period 2024-04-02..2024-04-01 ends before it begins.',
    });
  });

  it.each(['2024', '2024-13', '2024-00', '2024-Q5', '2023-02-29..2023-03-01', 'last year', ''])(
    'not as “%s”',
    (said) => {
      expect(readPeriod(said)).toHaveProperty('refused');
    },
  );
});

let facts: Facts;

beforeAll(async () => {
  facts = await openFacts();
  await facts.episodes(
    // Midnight in London at the edges of days on which the clocks change, and one minute before.
    { child: 'child:A', started: '2025-10-25T22:59:00Z' },
    { child: 'child:A', started: '2025-10-25T23:00:00Z' },
    { child: 'child:A', started: '2025-10-26T23:59:00Z' },
    { child: 'child:A', started: '2025-10-27T00:00:00Z' },
    { child: 'child:B', started: '2025-03-29T23:59:00Z' },
    { child: 'child:B', started: '2025-03-30T00:00:00Z' },
    { child: 'child:B', started: '2025-03-30T22:59:00Z' },
    { child: 'child:B', started: '2025-03-30T23:00:00Z' },
    // The end of a year from April is in summer time, its beginning too.
    { child: 'child:C', started: '2025-03-31T22:59:00Z' },
    { child: 'child:C', started: '2025-03-31T23:00:00Z' },
    // 29 February.
    { child: 'child:D', started: '2024-02-29T12:00:00Z' },
    // Turns 16 within the month.
    { child: 'child:E', started: '2024-11-04T18:00:00Z', age: 15 },
    { child: 'child:E', started: '2024-11-05T18:00:00Z', age: 15 },
    { child: 'child:E', started: '2024-11-20T18:00:00Z', age: 16 },
  );
});
afterAll(() => facts.close());

const count = async (period: string) => (await facts.figure('EPISODES', { period })).numerator;

describe('an episode is counted in the period in which it begins', () => {
  it('a day on which the clocks go back has 25 hours', async () => {
    expect(await count('2025-10-25..2025-10-25')).toBe(1);
    expect(await count('2025-10-26..2025-10-26')).toBe(2);
    expect(await count('2025-10-27..2025-10-27')).toBe(1);
  });

  it('a day on which the clocks go forward has 23 hours', async () => {
    expect(await count('2025-03-29..2025-03-29')).toBe(1);
    expect(await count('2025-03-30..2025-03-30')).toBe(2);
    expect(await count('2025-03-31..2025-03-31')).toBe(2);
  });

  it('one that begins at midnight belongs to the day that begins', async () => {
    const march = await facts.figure('EPISODES', { period: '2025-03', by: 'month' });
    expect(march.numerator).toBe(5);
    expect(await count('2025-04')).toBe(1);
    expect(await count('2025-26')).toBe(5);
  });

  it('29 February is a day of its month', async () => {
    expect(await count('2024-02')).toBe(1);
    expect(await count('2024-02-29..2024-02-29')).toBe(1);
    expect(await count('2024-03')).toBe(0);
  });

  it('a child who turns 16 within the month is in both groups, once each, and once in all', async () => {
    const november = await facts.figure('CHILDREN', { period: '2024-11', by: 'under-16' });
    expect(november.numerator).toBe(1);
    expect(keysAndNumerators(november)).toEqual([
      ['no', 1],
      ['yes', 1],
    ]);
  });

  it('the months and quarters of a period are cut to it', async () => {
    const year = await facts.figure('EPISODES', { period: '2025-03-30..2025-10-26', by: 'quarter' });
    expect(keysAndNumerators(year)).toEqual([
      ['2025-Q1', 4],
      ['2025-Q2', 1],
      ['2025-Q3', 0],
      ['2025-Q4', 3],
    ]);
  });
});

describe('a period is refused', () => {
  it('that has not begun', async () => {
    await expect(facts.figure('EPISODES', { period: '2026-27' })).rejects.toThrow(
      'The period 2026-27 has not begun.',
    );
  });

  it('that had not begun at the moment as at which it is asked for', async () => {
    await expect(
      facts.figure('EPISODES', { period: '2025-10', knownAt: '2025-09-01T09:00:00Z' }),
    ).rejects.toThrow('The period 2025-10 had not begun by then.');
  });

  it('that was over before anything was on record: nought would say that nothing happened', async () => {
    await expect(facts.figure('EPISODES', { period: '2019-20' })).rejects.toThrow(
      'Nothing is on record for 887 before 2024-02-29: 2019-20 was over by then.',
    );
  });

  it('of an authority of whom nothing is on record', async () => {
    await expect(facts.figure('EPISODES', { authority: '886' })).rejects.toThrow(
      'Nothing is on record for 886 yet.',
    );
  });

  it('what will be known only later', async () => {
    await expect(facts.figure('EPISODES', { knownAt: '2026-03-01T09:00:00Z' })).rejects.toThrow(
      'What will be known later cannot be counted now.',
    );
  });
});
