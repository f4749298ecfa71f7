import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readStream, readStreams } from '../read/read-streams.ts';
import { appended, at, authority, child, episode, opening, said, startOf } from '../store.fixture.ts';
import { testServers } from '../testing/servers.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { append } from './append.ts';

describe.each(testServers)('appending, PostgreSQL $version', ({ version }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(version);
  });
  afterAll(() => database.close());

  test('events are read back as they were said, in the order of their versions', async () => {
    const outcome = await append(database.store, opening());
    const { events, head } = await readStream(database.store, authority, episode);
    expect(appended(outcome).heads.get(episode)).toEqual(head);
    expect(head.version).toBe(3);
    expect(events.map(({ version, type }) => [version, type])).toEqual([
      [1, 'EpisodeOpened'],
      [2, 'ChildReported'],
      [3, 'SearchLeadTaken'],
    ]);
    expect(events[0]).toEqual({
      type: 'EpisodeOpened',
      version: 1,
      happened: { precision: 'instant', at },
      recorded: at,
      madeBy: { person: 'Worker Birch', role: 'front-door', agency: 'childrens-social-care:887' },
      recordedBy: { person: 'Worker Birch', role: 'front-door', agency: 'childrens-social-care:887' },
      body: { child, strand: 'care', whereabouts: 'unknown' },
    });
  });

  test('whoever read an older version is told of the conflict, and nothing is written', async () => {
    const stream = 'episode:conflict';
    const other = 'episode:beside-the-conflict';
    const first = appended(
      await append(database.store, opening({ streams: [startOf(stream)], events: [said(stream, 'One')] })),
    );
    const read = { stream, at: first.heads.get(stream)! };
    await append(database.store, opening({ streams: [read], events: [said(stream, 'Two')] }));
    const outcome = await append(
      database.store,
      opening({ streams: [startOf(other), read], events: [said(other, 'One'), said(stream, 'Three')] }),
    );
    expect(outcome).toEqual({ kind: 'conflict', stream, expected: 1, actual: 2, disposed: false });
    const after = await readStreams(database.store, authority, [stream, other]);
    expect(after.get(stream)!.events.map(({ type }) => type)).toEqual(['One', 'Two']);
    expect(after.get(other)!.events).toEqual([]);
  });
});
