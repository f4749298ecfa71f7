import { afterAll, beforeAll, expect, test } from 'vitest';
import { logRead } from './log-read.ts';
import { at, child } from './store.fixture.ts';
import { openTestDatabase, type TestDatabase } from './testing/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('a list is one row of the log, with its filter and the children shown', async () => {
  const seen = { at, person: 'Worker Birch', agency: 'police:kent', act: 'list' };
  await logRead(database.store, {
    ...seen,
    children: [child, 'child:testchild-oak'],
    detail: { grade: 'high' },
  });
  const { rows } = await database.store.record.query(
    `select at, person, agency, act, children, detail from homeward.read_log where children @> array[$1]`,
    ['child:testchild-oak'],
  );
  expect(rows).toEqual([{ ...seen, children: [child, 'child:testchild-oak'], detail: { grade: 'high' } }]);
});

test('a fault says nothing of what was to be logged', async () => {
  const unreadable = { at, person: 'Worker\0Birch', agency: 'police:kent', act: 'list', children: [] };
  const failed = await logRead(database.store, unreadable).catch((error: Error) => error);
  expect(String(failed)).toMatch(/^Error: The database failed with 22021/);
  expect(JSON.stringify(failed)).toBe('{"code":"22021"}');
});
