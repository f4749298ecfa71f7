import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUR, type Instant } from '../../domain/time/instant.ts';
import { append, appendWithin } from '../append/append.ts';
import { appended, at, authority, opening, said, startOf } from '../store.fixture.ts';
import { testServers } from '../testing/servers.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { readFeed } from './feed.ts';
import { asKnownAt } from './horizon.ts';
import { readStream, readStreams } from './read-streams.ts';

const later = (at + HOUR) as Instant;

describe.each(testServers)('what was known when, PostgreSQL $version', ({ version }) => {
  let database: TestDatabase;
  let running: pg.PoolClient;
  beforeAll(async () => {
    database = await openTestDatabase(version);
    running = await database.store.record.connect();
  });
  afterAll(async () => {
    running.release();
    await database.close();
  });

  const appendOne = (stream: string, recorded = at) =>
    append(database.store, opening({ recorded, streams: [startOf(stream)], events: [said(stream, 'One')] }));
  const types = async (stream: string, horizon: Awaited<ReturnType<typeof asKnownAt>>) =>
    (await readStream(database.store, authority, stream, { horizon })).events.map(({ type }) => type);
  /** The feed from here on, once the server is not looking after its own tables in this database. */
  const feedReaches = (after: number, streams: readonly string[]) =>
    expect
      .poll(async () => (await readFeed(database.store, after, 100)).map(({ stream }) => stream), {
        interval: 5,
        timeout: 10_000,
      })
      .toEqual(streams);

  test('what was recorded later is not known', async () => {
    const stream = 'episode:later';
    const { heads } = appended(await appendOne(stream));
    const two = said(stream, 'Two');
    const streams = [{ stream, at: heads.get(stream)! }];
    await append(database.store, opening({ recorded: later, streams, events: [two] }));
    expect(await types(stream, await asKnownAt(database.store.record, at))).toEqual(['One']);
    expect(await types(stream, await asKnownAt(database.store.record, later))).toEqual(['One', 'Two']);
    const before = (at - 1) as Instant;
    expect(await types(stream, await asKnownAt(database.store.record, before))).toEqual([]);
  });

  test('a transaction that is still running is not known, then or ever, and hides nothing that had ended', async () => {
    await running.query('begin');
    await appendWithin(
      running,
      opening({ streams: [startOf('episode:running')], events: [said('episode:running', 'One')] }),
    );
    await appendOne('episode:ended');
    const horizon = await asKnownAt(database.store.record, at);
    expect(await types('episode:running', horizon)).toEqual([]);
    expect(await types('episode:ended', horizon)).toEqual(['One']);
    await running.query('commit');
    await appendOne('episode:after');
    const asked = JSON.parse(JSON.stringify(horizon)) as typeof horizon;
    expect(await types('episode:running', asked)).toEqual([]);
    expect(await types('episode:ended', asked)).toEqual(['One']);
    expect(await types('episode:after', asked)).toEqual([]);
    const now = await asKnownAt(database.store.record, at);
    expect(await types('episode:running', now)).toEqual(['One']);
    expect(await types('episode:after', now)).toEqual(['One']);
  });

  test('a transaction that runs in another database of the server holds nobody up', async () => {
    const { host, port, user, password } = database.server;
    const elsewhere = new pg.Client({ host, port, user, password, database: 'postgres' });
    await elsewhere.connect();
    await elsewhere.query('begin');
    await elsewhere.query('select pg_current_xact_id()');
    const { positions } = appended(await appendOne('episode:beside-elsewhere'));
    await feedReaches(positions[0]! - 1, ['episode:beside-elsewhere']);
    await elsewhere.end();
  });

  test('the feed stops before a transaction that is still running, and misses nothing afterwards', async () => {
    const { positions } = appended(await appendOne('episode:feed-start'));
    const start = positions[0]!;
    await running.query('begin');
    const one = opening({ streams: [startOf('episode:feed-1')], events: [said('episode:feed-1', 'One')] });
    await appendWithin(running, one);
    await appendOne('episode:feed-2');
    expect(await readFeed(database.store, start, 100)).toEqual([]);
    await running.query('commit');
    await feedReaches(start, ['episode:feed-1', 'episode:feed-2']);
    const [first, second] = await readFeed(database.store, start, 100);
    expect(first!.position).toBeLessThan(second!.position);
    await feedReaches(first!.position, ['episode:feed-2']);
    expect(await readFeed(database.store, start, 1)).toEqual([first]);
  });

  test('two appends of one transaction keep their order, and one that is rolled back leaves no trace', async () => {
    const first = opening({ streams: [startOf('episode:t1')], events: [said('episode:t1', 'One')] });
    const second = opening({ streams: [startOf('episode:t2')], events: [said('episode:t2', 'One')] });
    await running.query('begin');
    await appendWithin(running, first);
    await running.query('rollback');
    await running.query('begin');
    const one = appended(await appendWithin(running, first));
    const two = appended(await appendWithin(running, second));
    await running.query('commit');
    expect(two.positions[0]! - one.positions[0]!).toBe(1);
  });

  test('several streams are read in one round trip, and one that does not exist is empty', async () => {
    await appendOne('episode:there');
    const read = await readStreams(database.store, authority, ['episode:there', 'episode:not-there']);
    expect([...read].map(([stream, { events }]) => [stream, events.length])).toEqual([
      ['episode:there', 1],
      ['episode:not-there', 0],
    ]);
  });

  test('a server into which a dump is loaded goes on numbering where the last one stopped', async () => {
    const superuser = await database.superuser();
    const far = 2 ** 47;
    await superuser.query(`insert into event select (jsonb_populate_record(e, $1)).* from event e limit 1`, [
      { position: far, stream: 'episode:from-elsewhere', version: 1 },
    ]);
    await superuser.query('select homeward.continue_numbering()');
    const { positions } = appended(await appendOne('episode:after-the-move'));
    expect(positions[0]).toBeGreaterThan(far);
    await feedReaches(far - 1, ['episode:from-elsewhere', 'episode:after-the-move']);
    await superuser.query('select homeward.continue_numbering()');
    const next = appended(await appendOne('episode:once-more'));
    expect(next.positions[0]! - positions[0]!).toBeLessThan(65_536 * 1_000);
  });
});
