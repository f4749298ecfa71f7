import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { append } from './append/append.ts';
import { opening, said, startOf } from './store.fixture.ts';
import { openTestDatabase, type TestDatabase } from './testing/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const appendTo = (stream: string) =>
  append(database.store, opening({ streams: [startOf(stream)], events: [said(stream, 'One')] }));

test('a burst of signals wakes whoever listens once, until they stop', async () => {
  const awake = vi.fn();
  const stop = await database.store.wakeUp.listen(awake);
  for (let signal = 0; signal < 3; signal++) database.store.wakeUp.signal();
  await vi.waitFor(() => expect(awake).toHaveBeenCalledTimes(1), 10_000);
  stop();
  await database.store.worker.query('notify homeward');
  await database.store.worker.query('select');
  expect(awake).toHaveBeenCalledTimes(1);
});

test('an append wakes whoever listens, and one that was refused wakes nobody', async () => {
  const awake = vi.fn();
  const stop = await database.store.wakeUp.listen(awake);
  await appendTo('episode:twice');
  await vi.waitFor(() => expect(awake).toHaveBeenCalledTimes(1), 10_000);
  expect((await appendTo('episode:twice')).kind).toBe('conflict');
  await database.store.worker.query('notify homeward');
  await vi.waitFor(() => expect(awake).toHaveBeenCalledTimes(2), 10_000);
  stop();
});

test('a listener whose connection broke listens again', async () => {
  const awake = vi.fn();
  const stop = await database.store.wakeUp.listen(awake);
  const superuser = await database.superuser();
  await superuser.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'homeward worker'`,
  );
  await vi.waitFor(
    async () => {
      await database.store.worker.query('notify homeward');
      expect(awake).toHaveBeenCalled();
    },
    { timeout: 10_000, interval: 100 },
  );
  stop();
});
