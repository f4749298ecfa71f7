import { expect, test } from 'vitest';
import { HOUR, type Instant, instant } from '../../domain/time/instant.ts';
import type { Order } from '../../record/order.ts';
import { looksAfter, order, reportsMissing, returns, shippedLibrary } from '../../record/record.fixture.ts';
import { openDatabase } from '../../store/open-store.ts';
import { TEST_SECRET } from '../../store/testing/servers.ts';
import { inBooksOf, keptFacts, later } from './kept-facts.fixture.ts';
import { refreshFacts, remakeFacts } from './refresh-facts.ts';

const kept = keptFacts();

/** Two absences of one child, with what was said of them, a correction among it. */
const twoAbsences = (child: string): readonly Order[] => [
  ...looksAfter(child),
  reportsMissing(child, `${child}-one`, '2025-10-24T18:00'),
  returns(child, `${child}-one`, '2025-10-24T21:30'),
  order({
    command: 'OfferInterview',
    child,
    episode: `${child}-one`,
    happened: '2025-10-25T11:00',
    by: { role: 'return-interviewer' },
    body: {},
  }),
  reportsMissing(child, `${child}-two`, '2025-10-27T18:00'),
  order({
    command: 'VoidEpisode',
    child,
    episode: `${child}-one`,
    happened: '2025-10-28T09:00',
    by: { role: 'data-steward', person: 'Steward Testperson' },
    body: { reason: 'Recorded in error', second: { name: 'Manager Testperson' } },
  }),
  returns(child, `${child}-two`, '2025-10-29T02:30'),
];

test('facts that are brought up to date after every append are those that are made anew from the beginning', async () => {
  for (const each of twoAbsences('steps')) {
    await kept.write(each);
    await kept.refresh(each.command.now);
  }
  await kept.refresh();
  const inSteps = await kept.everything();
  expect(inSteps.length).toBeGreaterThan(20);
  expect(await remakeFacts(kept.database.store, shippedLibrary, later)).toBeGreaterThan(0);
  expect(await kept.everything()).toEqual(inSteps);
});

test('looking again where nothing is new changes nothing', async () => {
  const before = await kept.everything();
  expect(await kept.refresh()).toBe(0);
  expect(await kept.everything()).toEqual(before);
});

test('somebody who looked with a clock ahead of the others loses nothing of what is recorded then', async () => {
  await kept.write(...twoAbsences('ahead').slice(0, 5));
  await kept.refresh((later + 1000 * HOUR) as Instant);
  await kept.write(...twoAbsences('ahead').slice(5));
  await kept.refresh();
  expect(await kept.standing('fact_episode', 'key, phase, hours', 'ahead')).toEqual([
    { key: 'episode:ahead-two', phase: 'returned', hours: 32.5 },
  ]);
});

test('facts that were made by older rules are made anew by themselves, and stand until they are', async () => {
  const before = await kept.everything();
  const owner = await kept.database.superuser();
  await owner.query('update fact_position set rules = 0');
  await owner.query('update fact_record set rules = 0');
  await owner.query("update fact_episode set phase = 'as of old'");
  expect(await kept.refresh()).toBeGreaterThan(0);
  expect(await kept.everything()).toEqual(before);
});

test('several processes that bring facts up to date at the same moment do it once', async () => {
  await kept.write(...twoAbsences('together'));
  const { place, server } = kept.database;
  const another = await openDatabase(place, { user: server.user, password: server.password }, TEST_SECRET);
  const stores = [kept.database.store, another, kept.database.store, another];
  const looked = await Promise.all(stores.map((store) => refreshFacts(store, shippedLibrary, later)));
  await another.close();
  expect(looked.sort()).toEqual([0, 0, 0, 1]);
  expect(await kept.standing('fact_episode', 'key', 'together')).toHaveLength(1);
});

test('a duty that comes round while nobody looks is laid from when it came round', async () => {
  // Exampleshire tries every day to reach a child who is missing.
  const missing = [...looksAfter('round'), reportsMissing('round', 'round-gone', '2025-10-24T18:00')];
  await kept.write(...inBooksOf('999', missing));
  await kept.refresh(instant('2025-10-24T18:00:00Z'));
  const duties = async (at?: string) =>
    (await kept.standing('fact_duty', 'key', 'round', at === undefined ? undefined : instant(at))).length;
  const atFirst = await duties();
  await kept.refresh(instant('2025-12-10T18:00:00Z'));
  expect(await duties()).toBeGreaterThan(atFirst);
  expect(await duties('2025-10-24T18:00:00Z')).toBe(atFirst);
});
