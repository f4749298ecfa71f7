import { describe, expect, it } from 'vitest';
import { readPlainDate } from '../../domain/time/instant.ts';
import { balanceOf, countsMoreThanChildren } from './balance.ts';
import { type Compared, changeSince, growthOf, in30Days } from './change.ts';

const between = (from: string, to: string) => ({ from: readPlainDate(from)!, to: readPlainDate(to)! });

const [before, after] = [between('2023-04-01', '2024-03-31'), between('2024-04-01', '2025-03-31')];

const share = (numerator: number, denominator: number, period: Compared['period']): Compared => ({
  ...{ numerator, denominator, period },
  value: denominator === 0 ? null : numerator / denominator,
});

const count = (numerator: number, period: Compared['period']): Compared => ({
  ...{ numerator, denominator: null, value: numerator, period },
});

describe('a change is told in each reading by its name', () => {
  it('46% to 41% is five percentage points less, and 10.9 per cent less than it was', () => {
    const change = changeSince(share(46, 100, before), share(41, 100, after));
    expect(change.percentagePoints?.toFixed(1)).toBe('-5.0');
    expect((change.relative! * 100).toFixed(1)).toBe('-10.9');
    expect(change.warnings).toEqual([]);
  });

  it('98 children to 110 are 12 more, +12.2%, and no percentage points', () => {
    const change = changeSince(count(98, before), count(110, after));
    expect([change.more, change.percentagePoints]).toEqual([12, null]);
    expect((change.relative! * 100).toFixed(1)).toBe('12.2');
  });

  it('since nothing there is no relative change', () => {
    expect(changeSince(count(0, before), count(3, after))).toMatchObject({ more: 3, relative: null });
    expect(changeSince(share(0, 0, before), share(1, 2, after))).toMatchObject({
      percentagePoints: null,
      relative: null,
    });
  });

  it('a leap day makes no two years unequal; six months and three are', () => {
    expect(changeSince(count(1, before), count(1, after)).warnings).toEqual([]);
    const [half, quarter] = [between('2011-12-01', '2012-05-31'), between('2012-06-01', '2012-08-31')];
    expect(changeSince(count(21, half), count(0, quarter)).warnings.map(({ warning }) => warning)).toEqual([
      'periods-of-unequal-length',
    ]);
    expect(in30Days(21, half).toFixed(1)).toBe('3.4');
  });

  it('what was counted by two rules is not compared', () => {
    const old: Compared = { ...count(31, before), countedBy: 'over-24-hours' };
    expect(changeSince(old, count(120, after)).warnings.map(({ warning }) => warning)).toEqual([
      'series-break',
    ]);
  });
});

describe('growth is checked step by step', () => {
  it('three years that each rose', () => {
    expect(growthOf([1862, 1998, 2222])).toMatchObject({ roseEveryTime: true });
  });

  it('three years of which the middle one fell', () => {
    expect(growthOf([362, 317, 351])).toMatchObject({ roseEveryTime: false });
  });

  it('one year did not rise', () => {
    expect(growthOf([5])).toEqual({ steps: [], overall: null, roseEveryTime: false });
  });
});

describe('totals', () => {
  it('that do not add up show the difference and are not adjusted', () => {
    expect(balanceOf(2222, [1420, 803])).toEqual({ whole: 2222, sum: 2223, difference: 1 });
    expect(balanceOf(1582, [1339, 243]).difference).toBe(0);
  });

  it('of “young people” that exceed the children are of something else', () => {
    expect(countsMoreThanChildren(1420, 351)).toBe(true);
    expect(countsMoreThanChildren(351, 351)).toBe(false);
  });
});
