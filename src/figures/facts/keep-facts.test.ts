import { expect, test, vi } from 'vitest';
import { looksAfter, reportsMissing, shippedLibrary } from '../../record/record.fixture.ts';
import { measures } from '../measures/measures.ts';
import { keepFacts } from './keep-facts.ts';
import { keptFacts, later } from './kept-facts.fixture.ts';

const kept = keptFacts();
const OFTEN = 20;

test('facts follow what is recorded while nobody asks for a figure, until it ends', async () => {
  const { store } = kept.database;
  const faults: unknown[] = [];
  const end = keepFacts(
    { store, library: shippedLibrary, now: () => later, tell: (fault) => faults.push(fault) },
    OFTEN,
  );
  await kept.write(...looksAfter('kept'), reportsMissing('kept', 'kept-gone', '2025-10-24T18:00'));
  await vi.waitFor(
    async () => expect(await kept.standing('fact_episode', 'phase', 'kept')).toEqual([{ phase: 'open' }]),
    { timeout: 10_000 },
  );
  await end();
  const { rows } = await store.record.query('select distinct measure from homeward.measure_defined');
  expect(rows).toHaveLength(measures.length);
  await kept.write(...looksAfter('after'), reportsMissing('after', 'after-gone', '2025-10-24T18:00'));
  expect(await kept.standing('fact_episode', 'phase', 'after')).toEqual([]);
  expect(faults).toEqual([]);
});

test('after a fault it goes on the next time', async () => {
  const { store } = kept.database;
  const faults: unknown[] = [];
  let calls = 0;
  const now = () => {
    calls += 1;
    if (calls === 1) throw new Error('the clock stands still');
    return later;
  };
  const end = keepFacts({ store, library: shippedLibrary, now, tell: (fault) => faults.push(fault) }, OFTEN);
  await vi.waitFor(
    async () => expect(await kept.standing('fact_episode', 'phase', 'after')).toEqual([{ phase: 'open' }]),
    { timeout: 10_000 },
  );
  await end();
  expect(faults).toEqual([new Error('the clock stands still')]);
});
