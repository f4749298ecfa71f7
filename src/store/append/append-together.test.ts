import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeFromOutbox } from '../outbox.ts';
import { readStream, readStreams } from '../read/read-streams.ts';
import { appended, episodeRow, opening, said, startOf } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { testServers } from '../testing/servers.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import type { AppendRequest } from './append-request.ts';
import { appendTogether } from './append-together.ts';

describe.each(testServers)('appending together, PostgreSQL $version', ({ version }) => {
  let database: TestDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await openTestDatabase(version);
    store = database.store;
  });
  afterAll(() => database.close());

  const starting = (stream: string, overrides: Partial<AppendRequest> = {}): AppendRequest =>
    opening({ streams: [startOf(stream)], events: [said(stream, 'One')], ...overrides });

  /** What is asked at the same moment goes as one. */
  const atOnce = (...requests: readonly AppendRequest[]) =>
    Promise.all(requests.map((one) => appendTogether(store, one)));

  test('what several people record at the same moment is one transaction, and each is told where it is', async () => {
    const names = ['episode:b', 'episode:a', 'episode:c'];
    const outcomes = (await atOnce(...names.map((name) => starting(name)))).map(appended);
    const [first] = outcomes[0]!.positions;
    expect(outcomes.map(({ positions }) => positions)).toEqual([[first], [first! + 1], [first! + 2]]);
    const read = await readStreams(store, '887', names);
    for (const [index, name] of names.entries())
      expect(outcomes[index]!.heads.get(name)).toEqual(read.get(name)!.head);
  });

  test('who comes too late is told so, and all others are recorded', async () => {
    appended(await appendTogether(store, starting('episode:taken')));
    const outcomes = await atOnce(
      starting('episode:beside-1'),
      starting('episode:taken'),
      starting('episode:beside-2'),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['appended', 'conflict', 'appended']);
    expect((await readStream(store, '887', 'episode:beside-2')).head.version).toBe(1);
    expect((await readStream(store, '887', 'episode:taken')).head.version).toBe(1);
  });

  test('a second unreturned episode of a child is refused, and all others are recorded', async () => {
    const open = (episode: string) =>
      starting(episode, { episodes: [episodeRow({ episode, child: 'child:has-one' })] });
    appended(await appendTogether(store, open('episode:has-one')));
    const outcomes = await atOnce(open('episode:has-two'), starting('episode:not-theirs'));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['unreturned_episode', 'appended']);
  });

  test('two who append to one stream at the same moment: one is first and the other is told', async () => {
    const outcomes = await atOnce(starting('episode:both'), starting('episode:both'));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['appended', 'conflict']);
  });

  test('a form that is posted again among others is answered as the first time, and writes nothing', async () => {
    const form = (key: string, stream: string, contentHash = 'ab'.repeat(32)) =>
      starting(stream, { idempotency: { key, contentHash, answer: { stream } } });
    appended(await appendTogether(store, form('key-1', 'episode:form-1')));
    const outcomes = await atOnce(
      form('key-2', 'episode:form-2'),
      form('key-1', 'episode:form-1-again'),
      form('key-3', 'episode:form-3'),
      form('key-1', 'episode:form-1-otherwise', 'cd'.repeat(32)),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['appended', 'replayed', 'appended', 'key_reused']);
    expect(outcomes[1]).toEqual({ kind: 'replayed', answer: { stream: 'episode:form-1' } });
    expect((await readStream(store, '887', 'episode:form-1-again')).events).toEqual([]);
    expect((await atOnce(form('key-1', 'episode:x'), starting('episode:y'))).map(({ kind }) => kind)).toEqual(
      ['replayed', 'appended'],
    );
  });

  test('authorities are never mixed in one transaction', async () => {
    const outcomes = (
      await atOnce(starting('episode:ours'), starting('episode:theirs', { owner: '888' }))
    ).map(appended);
    const [ours, theirs] = outcomes.map(({ positions }) => Math.floor(positions[0]! / 65_536));
    expect(theirs).toBeGreaterThan(ours!);
    expect((await readStream(store, '888', 'episode:theirs')).head.version).toBe(1);
  });

  test('each append has messages of its own, so that taking one child out leaves those of others', async () => {
    await takeFromOutbox(store, 1_000, async () => {});
    const saying = (stream: string) =>
      starting(stream, { outbox: [{ stream, kind: 'notice', body: { to: 'police' } }] });
    await atOnce(saying('episode:says-1'), saying('episode:says-2'));
    const superuser = await database.superuser();
    const { rows } = await superuser.query('select streams, messages from outbox order by number');
    expect(rows).toEqual(
      ['episode:says-1', 'episode:says-2'].map((stream) => ({
        streams: [stream],
        messages: [{ stream, kind: 'notice', body: { to: 'police' } }],
      })),
    );
  });

  test('text that no database can hold is refused for who sent it alone', async () => {
    const unstorable = starting('episode:half', {
      events: [said('episode:half', 'One', { words: 'half a character: \ud800' })],
    });
    const [wrong, right] = await Promise.allSettled([
      appendTogether(store, unstorable),
      appendTogether(store, starting('episode:whole')),
    ]);
    expect(wrong.status).toBe('rejected');
    expect(right).toMatchObject({ status: 'fulfilled', value: { kind: 'appended' } });
  });
});
