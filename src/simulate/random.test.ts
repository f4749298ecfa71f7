import { describe, expect, it } from 'vitest';
import { Random } from './random.ts';

const numbers = (random: Random, count: number) => Array.from({ length: count }, () => random.bits());

describe('numbers that a seed fixes', () => {
  it('the same seed and path give the same numbers, on every machine', () => {
    expect(numbers(new Random(7, '999', 'home', 3), 4)).toEqual([
      894868964, 2842000474, 3684908710, 4051301903,
    ]);
  });

  it('another seed, authority or child gives other numbers', () => {
    const first = (seed: number, ...path: (number | string)[]) => new Random(seed, ...path).bits();
    const all = [
      first(7, '999', 3),
      first(8, '999', 3),
      first(7, '887', 3),
      first(7, '999', 4),
      first(7, 3, '999'),
    ];
    expect(new Set(all).size).toBe(5);
  });

  it('shares lie from 0 to under 1 and are spread evenly', () => {
    const random = new Random(7);
    const tenths = new Array<number>(10).fill(0);
    for (let index = 0; index < 100_000; index++) tenths[Math.floor(random.share() * 10)]! += 1;
    expect(Math.min(...tenths)).toBeGreaterThan(9_700);
    expect(Math.max(...tenths)).toBeLessThan(10_300);
  });

  it('waiting times have the mean that was asked for, and none is over seven times as long', () => {
    const random = new Random(7);
    const times = Array.from({ length: 50_000 }, () => random.around(10));
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
    expect(mean).toBeGreaterThan(9.8);
    expect(mean).toBeLessThan(10.2);
    expect(Math.max(...times)).toBeLessThan(71);
  });

  it('an id is a version 4 UUID, and no two are the same', () => {
    const random = new Random(7);
    const ids = Array.from({ length: 10_000 }, () => random.id());
    expect(
      ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toBe(true);
    expect(new Set(ids).size).toBe(10_000);
  });

  it('nothing can be drawn from an empty list', () => {
    expect(() => new Random(7).oneOf([])).toThrow(RangeError);
  });
});
