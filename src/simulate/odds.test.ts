import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw, odds, oddsOf, placeAmong, valueAt } from './odds.ts';
import { Random } from './random.ts';

describe('odds', () => {
  it('each value takes as wide a place as its weight', () => {
    const weighted = oddsOf([
      ['a', 1],
      ['b', 3],
    ]);
    expect(valueAt(weighted, 0)).toBe('a');
    expect(valueAt(weighted, 0.249)).toBe('a');
    expect(valueAt(weighted, 0.25)).toBe('b');
    expect(valueAt(weighted, 0.999)).toBe('b');
  });

  it('a weight of 0 is never drawn', () => {
    const weighted = odds({ never: 0, always: 5 });
    const random = new Random(3);
    expect(
      Array.from({ length: 1_000 }, () => draw(random, weighted)).every((value) => value === 'always'),
    ).toBe(true);
  });

  it('refuses odds without a weight', () => {
    expect(() => odds({ a: 0 })).toThrow('Odds need a weight over 0');
  });

  it('every child of a cohort stands in a stretch of its own, whatever the number of children', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(1_000_000), (count, shuffle) => {
        const stretches = Array.from({ length: count }, (_, index) =>
          Math.floor(placeAmong(index, count, shuffle, 0.5) * count),
        );
        expect(new Set(stretches).size).toBe(count);
      }),
      { seed: 20, numRuns: 200 },
    );
  });
});
