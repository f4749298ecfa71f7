import { expect, test } from 'vitest';
import { instant } from '../../domain/time/instant.ts';
import { keptFacts } from '../../figures/facts/kept-facts.fixture.ts';
import { looksAfter, order, reportsMissing, returns } from '../../record/record.fixture.ts';
import { recordedTwice } from './recorded-twice.ts';

const kept = keptFacts();
const now = instant('2025-10-27T09:00:00Z');
const pairs = async () =>
  (await recordedTwice(kept.database.store, '887', now)).map(([one, other]) => [one.key, other.key]);
const counted = async (): Promise<number> => {
  const { rows } = await kept.database.store.record.query<{ count: string }>(
    "select count(*) from homeward.fact_episode where known_to = 'infinity'",
  );
  return Number(rows[0]!.count);
};

const steward = { role: 'data-steward', person: 'Steward Testperson' };
const twoPeople = { reason: 'Recorded at two desks.', second: { name: 'Manager Testperson' } };

test('two reports of one child from two sources, at 21:00 and at 21:20, are suggested to be one absence', async () => {
  await kept.write(
    ...looksAfter('desk-one'),
    ...looksAfter('desk-two'),
    reportsMissing('desk-one', 'at-nine', '2025-10-24T21:00'),
    reportsMissing('desk-two', 'at-nine-twenty', '2025-10-24T21:20'),
    returns('desk-two', 'at-nine-twenty', '2025-10-25T02:00'),
  );
  await kept.refresh();
  expect(await pairs()).toEqual([['episode:at-nine', 'episode:at-nine-twenty']]);
  expect(await counted()).toBe(2);
});

test('once the records are one and the second is made void, one is counted, and what was said in it can be read', async () => {
  const happened = '2025-10-26T10:00';
  await kept.write(
    order({
      command: 'MergeChild',
      child: 'desk-two',
      happened,
      by: steward,
      body: { survivor: 'desk-one', ...twoPeople },
    }),
  );
  await kept.refresh();
  expect(await pairs()).toEqual([['episode:at-nine', 'episode:at-nine-twenty']]);
  await kept.write(
    order({
      command: 'VoidEpisode',
      child: 'desk-two',
      episode: 'at-nine-twenty',
      happened,
      by: steward,
      body: twoPeople,
    }),
  );
  await kept.refresh();
  expect(await pairs()).toEqual([]);
  expect(await counted()).toBe(1);
  const { rows } = await kept.database.store.record.query<{ type: string }>(
    "select type from homeward.event where stream = 'episode:at-nine-twenty' order by version",
  );
  expect(rows.map(({ type }) => type)).toEqual([
    'EpisodeOpened',
    'ChildReported',
    'ChildReturned',
    'EpisodeVoided',
  ]);
});
