import { afterAll, beforeAll, expect, test } from 'vitest';
import { childEvents } from '../domain/child/events.ts';
import { episodeEvents } from '../domain/episode/events.ts';
import { sectionOf } from '../domain/sections/sections.ts';
import { openTestDatabase, type TestDatabase } from './testing/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('the database puts every kind of statement in the section that the domain does', async () => {
  const types = [...Object.keys(childEvents), ...Object.keys(episodeEvents)];
  const superuser = await database.superuser();
  const { rows } = await superuser.query<{ type: string; section: string }>(
    'select type, homeward.section_of(type) as section from unnest($1::text[]) type',
    [types],
  );
  expect(rows).toEqual(
    types.map((type) => ({ type, section: sectionOf(type as Parameters<typeof sectionOf>[0]) })),
  );
});
