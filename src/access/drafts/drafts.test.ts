import { afterAll, beforeAll, expect, test } from 'vitest';
import { DAY, type Instant, instant } from '../../domain/time/instant.ts';
import { dispose } from '../../store/dispose.ts';
import { openTestDatabase, type TestDatabase } from '../../store/testing/test-database.ts';
import { addPerson } from '../people/people.ts';
import { draftsOf, dropDraft, dropDraftsBefore, findDraft, saveDraft } from './drafts.ts';

const night = instant('2025-10-25T01:30:00Z');
const tomorrow = (night + DAY) as Instant;

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const newPerson = () => addPerson(database.store.access, { name: 'Sam Example' }, night);
const keys = async (person: string) =>
  (await draftsOf(database.store, { person, journey: 'report' })).map(({ key }) => key);

test('a draft is kept as it was last typed, emoji and all, for the one who typed it', async () => {
  const [person, another] = [await newPerson(), await newPerson()];
  const name = { person, journey: 'report', key: 'one' };
  await saveDraft(database.store, name, { wearing: 'A coat' }, night);
  await saveDraft(database.store, name, { wearing: 'A red coat 🧥', places: ['Ő’Neill’s'] }, tomorrow);
  expect(await findDraft(database.store, name)).toEqual({
    key: 'one',
    content: { wearing: 'A red coat 🧥', places: ['Ő’Neill’s'] },
    updated: tomorrow,
  });
  expect(await findDraft(database.store, { ...name, person: another })).toBeUndefined();
  expect(await findDraft(database.store, { ...name, journey: 'return-interview' })).toBeUndefined();
});

test('the last one comes first; one that was sent is forgotten, and so are old ones', async () => {
  const person = await newPerson();
  const name = (key: string) => ({ person, journey: 'report', key });
  await saveDraft(database.store, name('first'), {}, night);
  await saveDraft(database.store, name('second'), {}, tomorrow);
  await saveDraft(database.store, name('third'), {}, (tomorrow + 1) as Instant);
  expect(await keys(person)).toEqual(['third', 'second', 'first']);
  await dropDraft(database.store, name('second'));
  expect(await keys(person)).toEqual(['third', 'first']);
  await dropDraftsBefore(database.store, tomorrow);
  expect(await keys(person)).toEqual(['third']);
});

test('a draft about an episode goes when that is disposed of, and one about nobody stays', async () => {
  const person = await newPerson();
  const about = { owner: '999', stream: 'episode:gone' };
  await saveDraft(database.store, { person, journey: 'report', key: 'about' }, {}, tomorrow, about);
  await saveDraft(database.store, { person, journey: 'report', key: 'other' }, {}, tomorrow);
  const why = { person: 'Steward Cedar', reason: 'End of retention', at: tomorrow };
  await dispose(database.store, { owner: '999', streams: ['episode:gone'], ...why });
  expect(await keys(person)).toEqual(['other']);
});
