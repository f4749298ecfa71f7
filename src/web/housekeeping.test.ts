import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { beginDraft, DRAFT_KEPT } from '../access/drafts/drafts.ts';
import { addPerson } from '../access/people/people.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Store } from '../store/store.ts';
import { openTestDatabase, type TestDatabase } from '../store/testing/test-database.ts';
import { systemClock } from './clock/clock.ts';
import { startHousekeeping } from './housekeeping.ts';

const PATIENCE = { timeout: 20_000 };
const now = systemClock.now();
const old = (now - DRAFT_KEPT) as Instant;

let database: TestDatabase;
let person: string;
beforeAll(async () => {
  database = await openTestDatabase();
  person = await addPerson(database.store.access, { name: 'Carer Example' }, now);
});
afterAll(() => database.close());

const begins = (key: string, at: Instant) =>
  beginDraft(database.store, { person, journey: 'report', key }, {}, at);
const inTable = async () => {
  const { rows } = await database.store.access.query<{ key: string }>('select key from homeward.draft');
  return rows.map(({ key }) => key);
};

test('what is over goes at the start and again and again while pages are served, and nothing else', async () => {
  await begins('before', old);
  const end = startHousekeeping({ store: database.store, clock: systemClock }, vi.fn(), 20);
  await vi.waitFor(async () => expect(await inTable()).toEqual([]), PATIENCE);
  await begins('new', now);
  await begins('meanwhile', old);
  await vi.waitFor(async () => expect(await inTable()).toEqual(['new']), PATIENCE);
  await end();
  await begins('after', old);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect((await inTable()).toSorted()).toEqual(['after', 'new']);
});

test('a clock of a demonstration that is ahead takes nothing from anybody', async () => {
  await begins('mine', now);
  const ahead = { now: () => (now + 30 * DRAFT_KEPT) as Instant };
  await startHousekeeping({ store: database.store, clock: ahead }, vi.fn())();
  expect(await inTable()).toContain('mine');
});

test('a fault is told, and ends nothing', async () => {
  const told = vi.fn();
  const gone = { access: { query: () => Promise.reject(new Error('gone')) } } as unknown as Store;
  const end = startHousekeeping({ store: gone, clock: systemClock }, told, 10);
  await vi.waitFor(() => expect(told.mock.calls.length).toBeGreaterThan(1), PATIENCE);
  await end();
});
