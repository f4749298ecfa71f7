import { expect, test } from 'vitest';
import { looksAfter, reportsMissing, shippedLibrary } from '../../record/record.fixture.ts';
import { factsUpToNow } from './facts-up-to-now.ts';
import { keptFacts, later } from './kept-facts.fixture.ts';

const kept = keptFacts();

test('what was recorded while somebody else had a transaction open is counted by whoever asks, once that has ended', async () => {
  const open = await kept.database.store.record.connect();
  await open.query('begin');
  await open.query('select pg_current_xact_id()');
  await kept.write(...looksAfter('waiting'), reportsMissing('waiting', 'waiting-one', '2025-10-24T18:00'));
  const counted = factsUpToNow(kept.database.store, shippedLibrary, later);
  await open.query('commit');
  open.release();
  await counted;
  expect(await kept.standing('fact_episode', 'key', 'waiting')).toEqual([{ key: 'episode:waiting-one' }]);
});
