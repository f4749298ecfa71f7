import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newStream } from '../../../store/chain.ts';
import { at, said, startOf } from '../../../store/store.fixture.ts';
import { openTestDatabase, type TestDatabase } from '../../../store/testing/test-database.ts';
import { importWriter } from './write-import.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

/** An append of so many events to streams of its own. */
const request = (name: string, events = 1) => ({
  owner: '887',
  recorded: at,
  streams: Array.from({ length: events }, (_, index) => startOf(`episode:${name}-${index}`)),
  events: Array.from({ length: events }, (_, index) => said(`episode:${name}-${index}`, 'EpisodeImported')),
});

const countOf = async (name: string) =>
  (
    await database.store.record.query<{ count: number }>(
      'select count(*) from homeward.event where stream like $1',
      [`episode:${name}-%`],
    )
  ).rows[0]!.count;

/** How many wait for more after what they appended. */
async function idleInTransaction(superuser: pg.Client): Promise<number> {
  const { rowCount } = await superuser.query(
    `select from pg_stat_activity
      where datname = current_database() and state = 'idle in transaction' and query <> 'begin'`,
  );
  return rowCount ?? 0;
}

describe('an import is there as a whole or not at all', () => {
  it('nobody sees any of it before it is committed', async () => {
    const writer = importWriter(database.store);
    await writer.write(request('whole'));
    await writer.write(request('also'));
    expect(await countOf('whole')).toBe(0);
    await writer.commit();
    expect(await countOf('whole')).toBe(1);
    expect(await countOf('also')).toBe(1);
  });

  it('what is abandoned leaves nothing behind', async () => {
    const writer = importWriter(database.store);
    await writer.write(request('abandoned'));
    await writer.abandon();
    expect(await countOf('abandoned')).toBe(0);
  });

  it('a conflict leaves nothing behind of what came before it', async () => {
    const writer = importWriter(database.store);
    await writer.write(request('before'));
    await writer.write({ ...request('whole'), streams: [{ stream: 'episode:whole-0', at: newStream }] });
    await expect(writer.commit()).rejects.toThrow(
      'Somebody recorded something about a child of this file meanwhile. Nothing was imported; import it again.',
    );
    await writer.abandon();
    expect(await countOf('before')).toBe(0);
  });

  it('a connection that breaks while nothing is asked of it ends the import, and nothing else', async () => {
    const writer = importWriter(database.store);
    await writer.write(request('broken'));
    const superuser = await database.superuser();
    await vi.waitFor(async () => expect(await idleInTransaction(superuser)).toBe(1), 10_000);
    await superuser.query(
      `select pg_terminate_backend(pid, 10000) from pg_stat_activity
        where datname = current_database() and state = 'idle in transaction'`,
    );
    await expect(writer.commit()).rejects.toThrow('The database failed, and nothing was imported.');
    await writer.abandon();
    expect(await countOf('broken')).toBe(0);
  });

  it('more events than a transaction holds are several transactions, committed at once', async () => {
    const writer = importWriter(database.store);
    for (const part of ['long-a', 'long-b', 'long-c']) await writer.write(request(part, 30_000));
    expect(await countOf('long-a')).toBe(0);
    await writer.commit();
    expect(await countOf('long-a')).toBe(30_000);
    expect(await countOf('long-c')).toBe(30_000);
  });
});
