import { describe, expect, it } from 'vitest';
import { intervalOfRatio, intervalOfShare } from './interval.ts';
import { belowTheWhole, leagueOf } from './league.ts';
import type { Group } from './measure.ts';

const said = ({ low, high }: { readonly low: number; readonly high: number }) => [
  low.toFixed(3),
  high.toFixed(3),
];

describe('the interval of a share', () => {
  it('is Wilson’s, as printed in tables: 15 of 100 from 9.3% to 23.3%', () => {
    expect(said(intervalOfShare(15, 100))).toEqual(['0.093', '0.233']);
  });

  it('of none of ten does not say that there never are any', () => {
    expect(said(intervalOfShare(0, 10))).toEqual(['0.000', '0.278']);
  });

  it('never leaves nought to one', () => {
    expect(intervalOfShare(3, 3).high).toBe(1);
  });
});

describe('the interval of a change', () => {
  it('is nothing wide where every child changed alike', () => {
    const two = { rows: 2, over: 50, adds: 12.5, both: -25 };
    expect(intervalOfRatio(-5, 10, two)).toEqual({ low: -0.5, high: -0.5 });
  });

  it('is wider the more the children differ', () => {
    const alike = intervalOfRatio(-4, 10, { rows: 2, over: 50, adds: 10, both: -20 })!;
    const different = intervalOfRatio(-4, 10, { rows: 2, over: 50, adds: 26, both: -20 })!;
    expect(different.high - different.low).toBeGreaterThan(alike.high - alike.low);
  });

  it('of a single child is not told', () => {
    expect(intervalOfRatio(-4, 10, { rows: 1, over: 100, adds: 16, both: -40 })).toBe(undefined);
  });
});

const group = (key: string, numerator: number, denominator: number): Group => ({
  ...{ key, numerator, denominator, value: numerator / denominator },
  interval: intervalOfShare(numerator, denominator),
});

describe('groups beside each other', () => {
  it('77 per cent are 2.9 times the next, and what is not known leads nothing', () => {
    const league = leagueOf({
      groups: [group('placement', 27, 100), group('not-known', 90, 100), group('contact', 77, 100)],
    });
    expect(league.map(({ key, timesTheNext }) => [key, timesTheNext?.toFixed(1)])).toEqual([
      ['contact', '2.9'],
      ['placement', undefined],
    ]);
  });

  it('are watched where they are reported less than all by more than chance', () => {
    const groups = [group('A', 200, 1000), group('B', 5, 100), group('C', 14, 100)];
    expect(belowTheWhole({ value: 219 / 1200, groups }).map(({ key }) => key)).toEqual(['B']);
  });
});
