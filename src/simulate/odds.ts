import type { Random } from './random.ts';

/** What may be drawn, each with the share of draws that it and all before it take together. */
export interface Odds<Value> {
  readonly values: readonly Value[];
  readonly upTo: readonly number[];
}

/** Odds by weights; they need not add up to anything in particular. */
export const odds = <Value extends string>(weights: Readonly<Partial<Record<Value, number>>>): Odds<Value> =>
  oddsOf(Object.entries(weights) as [Value, number][]);

/** @refuses weights of which none is over 0 */
export function oddsOf<Value>(weighted: readonly (readonly [Value, number])[]): Odds<Value> {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  if (!(total > 0)) throw new RangeError('Odds need a weight over 0');
  let sum = 0;
  const upTo = weighted.map(([, weight]) => {
    sum += weight;
    return sum / total;
  });
  return { values: weighted.map(([value]) => value), upTo };
}

/** Odds of whole numbers that follow one another, by the weight of each. */
export const oddsFrom = (first: number, weights: readonly number[]): Odds<number> =>
  oddsOf(weights.map((weight, index) => [first + index, weight]));

/** The value at a place between 0 and 1, where the values stand in their order, each as wide as its weight. */
export function valueAt<Value>({ values, upTo }: Odds<Value>, place: number): Value {
  let index = 0;
  while (index < values.length - 1 && place >= upTo[index]!) index++;
  return values[index]!;
}

export const draw = <Value>(random: Random, from: Odds<Value>): Value => valueAt(from, random.share());

/**
 * Where the child with this number stands among so many, between 0 and 1: everyone in a stretch of their own, so
 * that a cohort of any seed comes out as its odds say. The order is the seed's.
 */
export function placeAmong(index: number, count: number, shuffle: number, jitter: number): number {
  return (((index * stepThrough(count) + shuffle) % count) + jitter) / count;
}

/** About 0.618 of the count, so that neighbours come to lie far apart, and without a divisor in common with it. */
function stepThrough(count: number): number {
  let step = Math.max(1, Math.round(count * 0.618034));
  while (divisor(step, count) !== 1) step++;
  return step;
}

const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other));
