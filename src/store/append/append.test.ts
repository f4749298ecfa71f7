import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '../../domain/time/instant.ts';
import { newStream } from '../chain.ts';
import { takeFromOutbox } from '../outbox.ts';
import { readStream, readStreams } from '../read/read-streams.ts';
import {
  appended,
  at,
  authority,
  child,
  episode,
  episodeRow,
  opening,
  said,
  startOf,
} from '../store.fixture.ts';
import { testServers } from '../testing/servers.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { append, appendMany } from './append.ts';

describe.each(testServers)('appending, PostgreSQL $version', ({ version }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(version);
  });
  afterAll(() => database.close());

  test('events are read back as they were said, in the order of their versions', async () => {
    const outcome = appended(await append(database.store, opening()));
    const { events, head } = await readStream(database.store, authority, episode);
    expect(outcome.heads.get(episode)).toEqual(head);
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

  test('an estimate, a day, a correction and an import keep what they are', async () => {
    const stream = 'episode:precision';
    const day = { precision: 'day', date: plainDate('2025-10-24') } as const;
    const estimate = { precision: 'estimated', at } as const;
    const first = said(stream, 'One');
    const second = said(stream, 'FactCorrected', { reason: 'Wrong day' });
    await append(
      database.store,
      opening({
        streams: [startOf(stream)],
        events: [
          { stream, event: { ...first.event, happened: day, imported: true } },
          { stream, event: { ...second.event, happened: estimate, corrects: 1 } },
        ],
      }),
    );
    const { events } = await readStream(database.store, authority, stream);
    expect(events.map(({ happened, corrects, imported }) => ({ happened, corrects, imported }))).toEqual([
      { happened: day, corrects: undefined, imported: true },
      { happened: estimate, corrects: 1, imported: undefined },
    ]);
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

  test('a stream that deciding rested on and that moved is a conflict too, though nothing is said in it', async () => {
    const stream = 'child:rested-on';
    const first = appended(
      await append(database.store, opening({ streams: [startOf(stream)], events: [said(stream, 'One')] })),
    );
    const read = { stream, at: first.heads.get(stream)! };
    const other = 'episode:rests';
    const rests = opening({ streams: [read, startOf(other)], events: [said(other, 'One')] });
    expect((await append(database.store, rests)).kind).toBe('appended');
    await append(database.store, opening({ streams: [read], events: [said(stream, 'Two')] }));
    const late = 'episode:rests-late';
    expect(
      await append(database.store, opening({ streams: [read, startOf(late)], events: [said(late, 'One')] })),
    ).toEqual({ kind: 'conflict', stream, expected: 1, actual: 2, disposed: false });
    expect(
      await append(
        database.store,
        opening({ streams: [startOf(stream), startOf(late)], events: [said(late, 'One')] }),
      ),
    ).toEqual({ kind: 'conflict', stream, expected: 0, actual: 2, disposed: false });
  });

  test('of many who append to one stream at once, one is first and the others are told', async () => {
    const stream = 'episode:race';
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, () =>
        append(database.store, opening({ streams: [startOf(stream)], events: [said(stream, 'One')] })),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind === 'appended')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'conflict')).toHaveLength(15);
  });

  test('appends that name the same streams in other orders never wait for each other in a circle', async () => {
    const streams = ['episode:a', 'episode:b', 'episode:c'];
    await Promise.all(
      streams.map((stream) =>
        append(database.store, opening({ streams: [startOf(stream)], events: [said(stream, 'One')] })),
      ),
    );
    const turn = async (names: readonly string[]) => {
      const read = await readStreams(database.store, authority, names);
      const uses = names.map((stream) => ({ stream, at: read.get(stream)!.head }));
      return append(
        database.store,
        opening({ streams: uses, events: names.map((stream) => said(stream, 'More')) }),
      );
    };
    const outcomes = await Promise.all(
      Array.from({ length: 24 }, (_, index) => turn(index % 2 === 0 ? streams : [...streams].reverse())),
    );
    const done = outcomes.filter(({ kind }) => kind === 'appended').length;
    expect(done).toBeGreaterThan(0);
    expect(outcomes.filter(({ kind }) => kind === 'conflict')).toHaveLength(24 - done);
    expect((await readStream(database.store, authority, 'episode:b')).head.version).toBe(1 + done);
  });

  test('a form that is posted twice is answered as the first time, and writes once', async () => {
    const stream = 'episode:posted-twice';
    const idempotency = { key: 'form-1', contentHash: 'ab'.repeat(32), answer: { location: '/episodes/1' } };
    const request = opening({ streams: [startOf(stream)], events: [said(stream, 'One')], idempotency });
    const outcomes = await Promise.all([append(database.store, request), append(database.store, request)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['appended', 'replayed']);
    expect(await append(database.store, request)).toEqual({
      kind: 'replayed',
      answer: { location: '/episodes/1' },
    });
    expect((await readStream(database.store, authority, stream)).events).toHaveLength(1);
  });

  test('a key that was used for other content is refused', async () => {
    const stream = 'episode:key-reused';
    const idempotency = { key: 'form-2', contentHash: 'ab'.repeat(32), answer: null };
    const request = opening({ streams: [startOf(stream)], events: [said(stream, 'One')], idempotency });
    await append(database.store, request);
    expect(
      await append(database.store, {
        ...request,
        idempotency: { ...idempotency, contentHash: 'cd'.repeat(32) },
      }),
    ).toEqual({ kind: 'key_reused' });
  });

  test('a key whose append was refused can be used again', async () => {
    const stream = 'episode:key-kept';
    const idempotency = { key: 'form-3', contentHash: 'ab'.repeat(32), answer: null };
    const wrong = { stream, at: { version: 4, hash: 'ef'.repeat(32) } };
    const events = [said(stream, 'One')];
    expect((await append(database.store, opening({ streams: [wrong], events, idempotency }))).kind).toBe(
      'conflict',
    );
    expect(
      (await append(database.store, opening({ streams: [startOf(stream)], events, idempotency }))).kind,
    ).toBe('appended');
  });

  test('a child has one unreturned episode at a time; imported history is exempt', async () => {
    const open = (stream: string, overrides = {}) =>
      append(
        database.store,
        opening({
          streams: [startOf(stream)],
          events: [said(stream, 'EpisodeOpened')],
          episodes: [episodeRow({ episode: stream, child: 'child:one-at-a-time', ...overrides })],
        }),
      );
    expect((await open('episode:first')).kind).toBe('appended');
    expect(await open('episode:second')).toEqual({ kind: 'unreturned_episode' });
    expect((await readStream(database.store, authority, 'episode:second')).head).toEqual(newStream);
    expect((await open('episode:imported', { imported: true })).kind).toBe('appended');
    expect((await open('episode:returned', { phase: 'returned' })).kind).toBe('appended');
  });

  test('many appends of one authority are one transaction', async () => {
    const one = opening({ streams: [startOf('episode:m1')], events: [said('episode:m1', 'One')] });
    const two = { ...one, recorded: (at + 1_000) as typeof at, streams: [startOf('episode:m2')] };
    const outcome = appended(
      await appendMany(database.store, [one, { ...two, events: [said('episode:m2', 'Two')] }]),
    );
    expect(outcome.positions[1]! - outcome.positions[0]!).toBe(1);
    const read = await readStreams(database.store, authority, ['episode:m1', 'episode:m2']);
    expect(read.get('episode:m1')!.events[0]!.recorded).toBe(at);
    expect(read.get('episode:m2')!.events[0]!.recorded).toBe(at + 1_000);
  });

  test('what an append has to say to others is taken from the outbox once, together with what is done with it', async () => {
    await takeFromOutbox(database.store, 1_000, async () => {});
    const outbox = [
      { stream: 'episode:says', kind: 'notice', body: { to: 'police' } },
      { stream: 'episode:says', kind: 'notice', body: { to: 'parents' } },
    ];
    const events = [said('episode:says', 'One')];
    await append(database.store, opening({ streams: [startOf('episode:says')], events, outbox }));
    const failing = takeFromOutbox(database.store, 10, () => Promise.reject(new Error('The queue is down')));
    await expect(failing).rejects.toThrow('The queue is down');
    const taken: unknown[] = [];
    const take = () =>
      takeFromOutbox(
        database.store,
        10,
        async (items) => void taken.push(...items.map(({ messages }) => messages)),
      );
    expect(await take()).toBe(1);
    expect(await take()).toBe(0);
    expect(taken).toEqual([outbox]);
  });

  test('text that no database can hold is refused before anything is sent', async () => {
    const events = [said('episode:unstorable', 'One', { words: 'half a character: \ud800' })];
    await expect(
      append(database.store, opening({ streams: [startOf('episode:unstorable')], events })),
    ).rejects.toThrow('Text holds a character that cannot be stored');
  });
});
