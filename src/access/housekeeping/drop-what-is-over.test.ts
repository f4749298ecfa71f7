import { afterAll, beforeAll, expect, test } from 'vitest';
import { DAY, HOUR, type Instant, instant } from '../../domain/time/instant.ts';
import { openTestDatabase, type TestDatabase } from '../../store/testing/test-database.ts';
import { beginDraft, findDraft } from '../drafts/drafts.ts';
import { addPerson, grant } from '../people/people.ts';
import { findSession, holderOf, startSession } from '../sessions/sessions.ts';
import { dropWhatIsOver } from './drop-what-is-over.ts';

const evening = instant('2025-10-24T20:00:00Z');
const later = (hours: number) => (evening + hours * HOUR) as Instant;

let database: TestDatabase;
let person: string;
beforeAll(async () => {
  database = await openTestDatabase();
  const { access } = database.store;
  person = await addPerson(access, { name: 'Carer Example' }, evening);
  const part = {
    role: 'foster-carer',
    agency: 'placement:FH9990001',
    from: (evening - DAY) as Instant,
  } as const;
  await grant(access, { person, ...part, by: 'Administrator Example' });
});
afterAll(() => database.close());

test('a draft goes two days after somebody last went on with it, and not before', async () => {
  const name = { person, journey: 'report', key: 'one' };
  await beginDraft(database.store, name, { words: 'Not back yet' }, evening);
  expect((await dropWhatIsOver(database.store, later(47))).drafts).toBe(0);
  expect(await findDraft(database.store, name, later(47))).toEqual({ words: 'Not back yet' });
  expect((await dropWhatIsOver(database.store, later(48))).drafts).toBe(1);
});

test('a session goes once no form of its holder can be held any more', async () => {
  const token = await startSession(database.store, person, evening);
  expect((await dropWhatIsOver(database.store, later(60))).sessions).toBe(0);
  expect(await holderOf(database.store, token!)).toBe(person);
  expect((await dropWhatIsOver(database.store, later(61))).sessions).toBe(1);
  expect(await holderOf(database.store, token!)).toBeUndefined();
});

test('a session in which somebody works is left alone', async () => {
  const token = await startSession(database.store, person, evening);
  expect((await dropWhatIsOver(database.store, later(1))).sessions).toBe(0);
  expect(await findSession(database.store, token!, (evening + 1) as Instant)).toBeDefined();
});
