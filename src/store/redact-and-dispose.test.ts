import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { append } from './append/append.ts';
import { dispose } from './dispose.ts';
import { readStream } from './read/read-streams.ts';
import { redact } from './redact.ts';
import {
  appended,
  at,
  authority,
  episodeRow,
  frontDoorWorker,
  obligationRow,
  opening,
  said,
  startOf,
} from './store.fixture.ts';
import { testServers } from './testing/servers.ts';
import { openTestDatabase, type TestDatabase } from './testing/test-database.ts';
import { verify } from './verify/verify.ts';

const people = ['Steward Cedar', 'Manager Elm'] as const;

describe.each(testServers)('taking out of the record, PostgreSQL $version', ({ version }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(version);
  });
  afterAll(() => database.close());

  /** Everything that an order can write, with one word in all of it. */
  const writeEverything = (child: string, episode: string, word: string) => {
    const about = { child, section: 'core' };
    return append(
      database.store,
      opening({
        streams: [startOf(child), startOf(episode)],
        events: [
          said(child, 'ChildRecorded', { word }),
          said(episode, 'EpisodeOpened', { word }),
          said(episode, 'ChildReported', { words: 'nothing' }),
        ],
        idempotency: { key: `key-${episode}`, contentHash: 'ab'.repeat(32), answer: { word } },
        relationships: [{ child, agency: `police:${word}`, kind: 'polices', from: at }],
        children: [{ ...about, version: 1, names: [word], summary: { word } }],
        childKeys: [{ ...about, keys: [{ kind: 'name', key: word }] }],
        episodes: [episodeRow({ ...about, episode, summary: { word } })],
        timeline: [{ ...about, stream: episode, version: 1, happened: at, summary: { word } }],
        obligations: [{ ...about, subject: episode, rows: [obligationRow('tell', { body: { word } })] }],
        settled: [{ ...about, subject: episode, obligations: [{ word }] }],
        documents: [
          {
            ...about,
            document: crypto.randomUUID(),
            stream: episode,
            kind: 'photo',
            name: `${word}.png`,
            mediaType: 'image/png',
            content: Buffer.from([1]),
          },
        ],
        outbox: [{ stream: episode, kind: 'notice', body: { word } }],
      }),
    );
  };

  /** What somebody has begun to write about a child, and that they opened the record in an emergency. */
  const beginToWrite = async (child: string, episode: string, word: string): Promise<void> => {
    const [person, membership] = [crypto.randomUUID(), crypto.randomUUID()];
    const { access } = database.store;
    await access.query(`insert into homeward.person values ($1, 'Worker Birch', null, now())`, [person]);
    await access.query(
      `insert into homeward.membership (membership, person, role, agency, valid_from, granted_by)
        values ($1, $2, 'front-door', 'childrens-social-care:887', now(), 'Administrator Ash')`,
      [membership, person],
    );
    await access.query(
      `insert into homeward.draft values ($1, 'return-interview', 'one', $2, $3, $4, now())`,
      [person, authority, episode, { word }],
    );
    await access.query(
      `insert into homeward.emergency_access
        (emergency, person, membership, owner, child, reason, valid_from, valid_to)
        values ($1, $2, $3, $4, $5, $6, now(), now() + interval '1 hour')`,
      [crypto.randomUUID(), person, membership, authority, child, word],
    );
  };

  /** Every table in which the word still stands. */
  const tablesWith = async (word: string): Promise<readonly string[]> => {
    const superuser = await database.superuser();
    const { rows } = await superuser.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'homeward'::regnamespace and relkind = 'r'`,
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const hits = await superuser.query(`select from ${name} t where t::text like $1`, [`%${word}%`]);
      if (hits.rowCount) found.push(name);
    }
    return found.sort();
  };

  const findings = async () => (await verify(database.store, () => {})).findings;

  test('a body is taken out by two people with a reason, the event stays, and the chain verifies', async () => {
    const episode = 'episode:redacted';
    appended(await writeEverything('child:redacted', episode, 'wrongchildword'));
    const wanted = { owner: authority, stream: episode, version: 1, people, reason: 'The wrong child', at };
    expect(await redact(database.store, wanted)).toEqual({
      kind: 'redacted',
      position: expect.any(Number),
    });
    const { events } = await readStream(database.store, authority, episode);
    expect(events[0]).toEqual({
      type: 'BodyRedacted',
      version: 1,
      happened: { precision: 'instant', at },
      recorded: at,
      madeBy: frontDoorWorker,
      recordedBy: frontDoorWorker,
      body: { type: 'EpisodeOpened' },
    });
    expect(events[1]!.type).toBe('ChildReported');
    expect(await findings()).toBe(0);
    expect(await redact(database.store, wanted)).toEqual({ kind: 'already_redacted' });
    const { rows } = await database.store.record.query(
      'select first_person, second_person, reason, redacted_at from homeward.redaction',
    );
    expect(rows).toEqual([
      {
        first_person: 'Steward Cedar',
        second_person: 'Manager Elm',
        reason: 'The wrong child',
        redacted_at: at,
      },
    ]);
  });

  test('copies of a redacted body go with it; what was folded from it waits to be folded again', async () => {
    const episode = 'episode:copies';
    appended(await writeEverything('child:copies', episode, 'copiedword'));
    await redact(database.store, {
      owner: authority,
      stream: episode,
      version: 1,
      people,
      reason: 'Wrong',
      at,
    });
    expect(await tablesWith('copiedword')).toEqual([
      'child',
      'child_key',
      'document',
      'episode',
      'event',
      'obligation',
      'relationship',
      'settled_obligations',
    ]);
    const { rows } = await database.store.record.query(
      `select stream from homeward.event where body::text like '%copiedword%'`,
    );
    expect(rows).toEqual([{ stream: 'child:copies' }]);
  });

  test.each([
    ['one person twice', ['Steward Cedar', ' steward cedar'] as const, 'Wrong child'],
    ['nobody as the second', ['Steward Cedar', ' '] as const, 'Wrong child'],
    ['no reason', people, ' '],
  ])('with %s nothing is redacted', async (title, asked, reason) => {
    const stream = `episode:kept-${title.replaceAll(' ', '-')}`;
    await append(database.store, opening({ streams: [startOf(stream)], events: [said(stream, 'One')] }));
    expect(
      await redact(database.store, { owner: authority, stream, version: 1, people: asked, reason, at }),
    ).toEqual({ kind: 'not_by_two_people_with_a_reason' });
    expect((await readStream(database.store, authority, stream)).events[0]!.type).toBe('One');
  });

  test('an event that is not there cannot be redacted', async () => {
    const wanted = { owner: authority, stream: 'episode:none', version: 1, people, reason: 'Wrong', at };
    expect(await redact(database.store, wanted)).toEqual({ kind: 'no_such_event' });
  });

  test('disposal leaves a tombstone and no copy anywhere', async () => {
    const [child, episode] = ['child:disposed', 'episode:disposed'];
    const { heads } = appended(await writeEverything(child, episode, 'disposedword'));
    await beginToWrite(child, episode, 'disposedword');
    expect(await tablesWith('disposedword')).toHaveLength(13);
    const disposal = { owner: authority, streams: [child, episode], person: 'Steward Cedar', at };
    expect(await dispose(database.store, { ...disposal, reason: 'End of retention' })).toBe(2);
    expect(await tablesWith('disposedword')).toEqual([]);
    expect(await tablesWith('child:disposed')).toEqual(['stream']);
    const { rows } = await database.store.record.query(
      `select version, encode(head, 'hex') as head, disposed from homeward.stream where stream = $1`,
      [episode],
    );
    expect(rows).toEqual([
      {
        version: 2,
        head: heads.get(episode)!.hash,
        disposed: { at: '2025-10-24T20:30:00Z', person: 'Steward Cedar', reason: 'End of retention' },
      },
    ]);
    expect(await findings()).toBe(0);
    expect(await dispose(database.store, { ...disposal, reason: 'Again' })).toBe(0);
  });

  test('nothing can be appended to a stream that was disposed of', async () => {
    const stream = 'episode:disposed-then-written';
    const events = [said(stream, 'One')];
    const { heads } = appended(await append(database.store, opening({ streams: [startOf(stream)], events })));
    await dispose(database.store, {
      owner: authority,
      streams: [stream],
      person: 'Steward Cedar',
      reason: 'End',
      at,
    });
    const refused = { kind: 'conflict', stream, actual: 1, disposed: true };
    expect(
      await append(database.store, opening({ streams: [{ stream, at: heads.get(stream)! }], events })),
    ).toEqual({ ...refused, expected: 1 });
    expect(await append(database.store, opening({ streams: [startOf(stream)], events }))).toEqual({
      ...refused,
      expected: 0,
    });
  });

  test('only a stream with a tombstone loses events, and only a redacted event its body', async () => {
    const superuser = await database.superuser();
    const stream = 'episode:guarded';
    await append(database.store, opening({ streams: [startOf(stream)], events: [said(stream, 'One')] }));
    const where = `where stream = '${stream}'`;
    const refused = 'An event is never changed or deleted';
    await expect(superuser.query(`delete from event ${where}`)).rejects.toThrow(refused);
    await expect(
      superuser.query(`update event set body = '{"redacted": true}', salt = null ${where}`),
    ).rejects.toThrow(refused);
    await expect(superuser.query(`update event set type = 'Else' ${where}`)).rejects.toThrow(refused);
    await expect(superuser.query('truncate event')).rejects.toThrow('Rows of event are never changed');
  });
});
