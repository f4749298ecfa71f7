import { describe, expect, it } from 'vitest';
import { sayFigure, sayInterval, sayShare, wholePercent } from './say-figure.ts';

describe('a share is said in whole per cent', () => {
  it.each([
    [22, 33, '67%', '66%'],
    [24, 33, '73%', '72%'],
    [26, 37, '70%', '70%'],
    [706, 822, '86%', '85%'],
    [1, 200, '1%', '0%'],
    [0, 7, '0%', '0%'],
    [7, 7, '100%', '100%'],
  ])('%i of %i is %s half up, and %s cut off', (numerator, denominator, halfUp, truncated) => {
    expect(sayShare(numerator, denominator)).toBe(halfUp);
    expect(sayShare(numerator, denominator, 'truncated')).toBe(truncated);
  });

  it('exactly half a per cent goes up, which floating point would miss', () => {
    expect(wholePercent(29, 200, 'half-up')).toBe(15);
    expect(wholePercent(57, 200, 'half-up')).toBe(29);
  });

  it('what fell is rounded as what rose', () => {
    expect(wholePercent(-39, 100, 'half-up')).toBe(-39);
    expect(wholePercent(-1, 300, 'half-up')).toBe(0);
  });

  it('of nothing there is no share', () => {
    expect(sayShare(0, 0)).toBe('none to count');
  });
});

describe('a figure is said with what it is made of', () => {
  it('a count alone', () => {
    expect(sayFigure({ denominator: undefined }, { numerator: 83, denominator: null })).toEqual(['83']);
  });

  it('so many for each child, with two decimals', () => {
    const perChild = { denominator: 'Children', perChild: true } as const;
    expect(sayFigure(perChild, { numerator: 83, denominator: 32 })).toEqual(['2.59', '83 of 32']);
  });

  it('a rate per thousand', () => {
    const rate = { denominator: 'Children', perThousand: true } as const;
    expect(sayFigure(rate, { numerator: 367, denominator: 2368 })).toEqual([
      '155.0 per 1,000',
      '367 of 2368',
    ]);
  });

  it('and within what chance alone leaves it', () => {
    expect(sayInterval({}, { low: -0.7, high: -0.08 })).toBe('-70.0% to -8.0%');
    expect(sayInterval({ perThousand: true }, { low: 0.094, high: 0.149 })).toBe('94.0 to 149.0');
  });
});
