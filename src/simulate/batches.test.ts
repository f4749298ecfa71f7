import { describe, expect, it } from 'vitest';
import { batchesOf, eventsOf } from './batches.ts';
import { exampleshireIn2024 } from './exampleshire.fixture.ts';
import { simulate } from './simulate.ts';

const small = { ...exampleshireIn2024, scale: 0.05 };

describe('children in batches', () => {
  it('every child is in one batch, in the order in which they are made', () => {
    const batches = [...batchesOf(simulate(small), 500)];
    expect(batches.flat().map(({ id }) => id)).toEqual([...simulate(small)].map(({ id }) => id));
    expect(batches.length).toBeGreaterThan(3);
  });

  it('a batch ends with the child that fills it', () => {
    for (const batch of [...batchesOf(simulate(small), 500)].slice(0, -1)) {
      const sizes = batch.map(eventsOf);
      const all = sizes.reduce((sum, size) => sum + size, 0);
      expect(all).toBeGreaterThanOrEqual(500);
      expect(all - sizes.at(-1)!).toBeLessThan(500);
    }
  });

  it('without children there is no batch', () => {
    expect([...batchesOf([], 500)]).toEqual([]);
  });
});
