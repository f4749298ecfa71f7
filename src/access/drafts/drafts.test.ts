import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOUR, type Instant, instant } from '../../domain/time/instant.ts';
import { openTestDatabase, type TestDatabase } from '../../store/testing/test-database.ts';
import { addPerson } from '../people/people.ts';
import { dropDraftFile, findDraftFile, keepDraftFile } from './draft-files.ts';
import {
  addToDraft,
  beginDraft,
  DRAFT_KEPT,
  draftsOf,
  dropOldDrafts,
  findDraft,
  settleInDraft,
} from './drafts.ts';

const evening = instant('2025-10-24T20:00:00Z');
const later = (hours: number) => (evening + hours * HOUR) as Instant;
let database: TestDatabase;
let person: string;
let another: string;
beforeAll(async () => {
  database = await openTestDatabase();
  person = await addPerson(database.store.access, { name: 'Carer Example' }, evening);
  another = await addPerson(database.store.access, { name: 'Another Example' }, evening);
});
afterAll(() => database.close());

const named = (key: string) => ({ person, journey: 'report', key });

test('answers are kept page by page, and a page that is answered again replaces its own alone', async () => {
  await beginDraft(database.store, named('one'), { when: { time: '9pm' } }, evening);
  await addToDraft(database.store, named('one'), { tonight: { wearing: 'Red coat' } }, evening);
  expect(await addToDraft(database.store, named('one'), { when: { time: '10pm' } }, evening)).toEqual({
    when: { time: '10pm' },
    tonight: { wearing: 'Red coat' },
  });
});

test('a form that is sent twice goes on from what the first sending decided', async () => {
  await beginDraft(database.store, named('twice'), {}, evening);
  const first = await settleInDraft(database.store, named('twice'), { sending: 'first' }, evening);
  const second = await settleInDraft(database.store, named('twice'), { sending: 'second' }, evening);
  expect([first, second]).toEqual([{ sending: 'first' }, { sending: 'first' }]);
});

test('nobody reads or changes another person’s draft', async () => {
  await beginDraft(database.store, named('mine'), { words: 'Mine' }, evening);
  const theirs = { person: another, journey: 'report', key: 'mine' };
  expect(await findDraft(database.store, theirs, evening)).toBeUndefined();
  expect(await addToDraft(database.store, theirs, { words: 'Theirs' }, evening)).toBeUndefined();
  expect(await findDraft(database.store, named('mine'), evening)).toEqual({ words: 'Mine' });
});

test('a draft that nobody went on with for two days is not there any more, and is dropped', async () => {
  await beginDraft(database.store, named('old'), { words: 'Old' }, evening);
  expect(await findDraft(database.store, named('old'), later(47))).toEqual({ words: 'Old' });
  expect(await findDraft(database.store, named('old'), later(48))).toBeUndefined();
  expect(await addToDraft(database.store, named('old'), { words: 'New' }, later(48))).toBeUndefined();
  expect((await draftsOf(database.store, named('old'), later(47))).map(({ key }) => key)).toContain('old');
  expect(await draftsOf(database.store, named('old'), later(48))).toEqual([]);
  expect(await dropOldDrafts(database.store, (evening + DRAFT_KEPT) as Instant)).toBeGreaterThan(0);
  expect(await dropOldDrafts(database.store, (evening + DRAFT_KEPT) as Instant)).toBe(0);
});

test('a file is kept with a draft under its name, another takes its place, and it goes when the draft does', async () => {
  const { store } = database;
  const file = (word: string) => ({ mediaType: 'image/jpeg', content: Buffer.from(word) });
  await beginDraft(store, named('with-file'), {}, evening);
  await keepDraftFile(store, named('with-file'), 'child0', file('first'));
  await keepDraftFile(store, named('with-file'), 'child0', file('second'));
  await keepDraftFile(store, named('with-file'), 'child1', file('other'));
  expect(await findDraftFile(store, named('with-file'), 'child0')).toEqual(file('second'));
  expect(await findDraftFile(store, { ...named('with-file'), person: another }, 'child0')).toBeUndefined();
  await dropDraftFile(store, named('with-file'), 'child0');
  expect(await findDraftFile(store, named('with-file'), 'child0')).toBeUndefined();
  await dropOldDrafts(store, (evening + DRAFT_KEPT) as Instant);
  expect(await findDraftFile(store, named('with-file'), 'child1')).toBeUndefined();
});
