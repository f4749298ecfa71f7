import { afterAll, beforeAll, expect, test } from 'vitest';
import { DAY, type Instant, instant } from '../../domain/time/instant.ts';
import { openTestDatabase, type TestDatabase } from '../../store/testing/test-database.ts';
import { endAway, noteAway } from './away.ts';
import { addPerson } from './people.ts';

const monday = instant('2025-10-27T09:00:00Z');
const later = (days: number) => (monday + days * DAY) as Instant;
let database: TestDatabase;
let person: string;
beforeAll(async () => {
  database = await openTestDatabase();
  person = await addPerson(database.store.access, { name: 'Sam Example' }, monday);
});
afterAll(() => database.close());

test('somebody is away until they said, or until they are back before that', async () => {
  const { access } = database.store;
  const note = { person, from: monday, until: later(7), by: 'Manager Example' };
  await noteAway(access, note);
  expect(await endAway(access, person, later(8))).toBe(false);
  expect(await endAway(access, person, later(2))).toBe(true);
  expect(await endAway(access, person, later(3))).toBe(false);
});

test('away anew, the last word counts', async () => {
  const { access } = database.store;
  await noteAway(access, { person, from: later(10), until: later(20), by: 'Manager Example' });
  await noteAway(access, { person, from: later(11), until: later(12), by: 'Manager Example' });
  expect(await endAway(access, person, later(13))).toBe(false);
});

test('whoever stands in for them is kept with it', async () => {
  const { access } = database.store;
  const cover = await addPerson(access, { name: 'Drew Example' }, monday);
  await noteAway(access, { person, from: later(30), until: later(31), by: 'Manager Example', cover });
  const { rows } = await access.query(
    'select cover from homeward.away where person = $1 and valid_from = $2',
    [person, new Date(later(30))],
  );
  expect(rows).toEqual([{ cover }]);
});
