import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  appended,
  at,
  authority,
  child,
  episode,
  episodeRow,
  obligationRow,
  opening,
  said,
  startOf,
} from '../store.fixture.ts';
import { testServers } from '../testing/servers.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { append } from './append.ts';
import type { ObligationSet } from './read-models.ts';

describe.each(testServers)('rows that show what was said, PostgreSQL $version', ({ version }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(version);
  });
  afterAll(() => database.close());

  const select = async (statement: string, ...values: unknown[]) =>
    (await database.store.record.query<Record<string, unknown>>(statement, values)).rows;
  const rebuild = (overrides: object) =>
    append(database.store, opening({ streams: [], events: [], ...overrides }));
  const duties = (...rows: ObligationSet['rows']): readonly ObligationSet[] => [
    { subject: episode, child, section: 'core', rows },
  ];

  test('the duties of a subject are replaced as a whole, and those that did not change are left alone', async () => {
    const first = obligationRow('tell-police');
    const second = obligationRow('tell-parents', { due: at, lateAfter: at });
    const third = obligationRow('tell-reviewing-officer');
    await append(database.store, opening({ obligations: duties(first, second) }));
    const kept = await select(`select xmin from homeward.obligation where rule = 'tell-police'`);
    const met = { ...second, settlement: { kind: 'met', at, event: 2 }, settledAt: at } as const;
    await rebuild({ obligations: duties(first, met, third) });
    expect(
      await select(
        'select rule, due_at, settlement, settled_at from homeward.obligation where subject = $1 order by rule',
        episode,
      ),
    ).toEqual([
      { rule: 'tell-parents', due_at: at, settlement: { kind: 'met', at, event: 2 }, settled_at: at },
      { rule: 'tell-police', due_at: null, settlement: null, settled_at: null },
      { rule: 'tell-reviewing-officer', due_at: null, settlement: null, settled_at: null },
    ]);
    expect(await select(`select xmin from homeward.obligation where rule = 'tell-police'`)).toEqual(kept);
    await rebuild({ obligations: duties(third) });
    expect(await select('select rule from homeward.obligation where subject = $1', episode)).toEqual([
      { rule: 'tell-reviewing-officer' },
    ]);
  });

  test('the duties of a settled subject are one document, until it is live again', async () => {
    const settled = { subject: episode, child, section: 'core' };
    await rebuild({
      obligations: duties(),
      settled: [{ ...settled, obligations: [{ rule: 'tell-police' }] }],
    });
    expect(await select('select count(*) from homeward.obligation where subject = $1', episode)).toEqual([
      { count: 0 },
    ]);
    expect(await select('select subject, obligations from homeward.settled_obligations')).toEqual([
      { subject: episode, obligations: [{ rule: 'tell-police' }] },
    ]);
    await rebuild({
      obligations: duties(obligationRow('tell-police')),
      settled: [{ ...settled, obligations: null }],
    });
    expect(await select('select subject from homeward.settled_obligations')).toEqual([]);
  });

  test('a row folded from an older version never replaces a newer one', async () => {
    const stream = 'episode:versions';
    const row = { episode: stream, child: 'child:versions' };
    await rebuild({ episodes: [episodeRow({ ...row, version: 5, phase: 'returned' })] });
    await rebuild({ episodes: [episodeRow({ ...row, version: 4, phase: 'open' })] });
    expect(await select('select version, phase from homeward.episode where episode = $1', stream)).toEqual([
      { version: 5, phase: 'returned' },
    ]);
  });

  test('an episode that ends makes room for the next one in the same append', async () => {
    const row = { child: 'child:two-in-one' };
    await rebuild({ episodes: [episodeRow({ ...row, episode: 'episode:z-earlier' })] });
    appended(
      await rebuild({
        episodes: [
          episodeRow({ ...row, episode: 'episode:a-later' }),
          episodeRow({ ...row, episode: 'episode:z-earlier', phase: 'returned', over: at }),
        ],
      }),
    );
    expect(
      await select(
        'select episode, phase from homeward.episode where child = $1 order by episode',
        row.child,
      ),
    ).toEqual([
      { episode: 'episode:a-later', phase: 'open' },
      { episode: 'episode:z-earlier', phase: 'returned' },
    ]);
  });

  test('a child is found under the keys of today only', async () => {
    const keys = (...words: string[]) => [
      { child, section: 'core', keys: words.map((key) => ({ kind: 'name', key })) },
    ];
    await rebuild({ childKeys: keys('testchild', 'alder') });
    await rebuild({ childKeys: keys('testchild', 'birch') });
    expect(await select('select key from homeward.child_key where child = $1 order by key', child)).toEqual([
      { key: 'birch' },
      { key: 'testchild' },
    ]);
  });

  test('a relationship is ended by saying until when, and a document comes back as it was given', async () => {
    const relationship = { child, agency: 'police:kent', kind: 'polices', from: at } as const;
    await rebuild({ relationships: [relationship] });
    await rebuild({ relationships: [{ ...relationship, to: at }] });
    expect(await select('select valid_from, valid_to from homeward.relationship')).toEqual([
      { valid_from: at, valid_to: at },
    ]);
    const document = {
      document: '0b6e5a1e-0000-4000-8000-000000000001',
      stream: episode,
      child,
      section: 'core',
      kind: 'photo',
      name: 'photo.png',
      mediaType: 'image/png',
      content: Buffer.from([0, 1, 2, 255]),
    };
    await rebuild({ documents: [document] });
    expect(await select('select name, content from homeward.document')).toEqual([
      { name: 'photo.png', content: Buffer.from([0, 1, 2, 255]) },
    ]);
  });

  test('a child is shown with the date of birth as a date and no other time than was given', async () => {
    const row = { child, section: 'core', version: 1, names: [{ given: 'Testchild', family: 'Alder' }] };
    await rebuild({ children: [{ ...row, dateOfBirth: '2010-06-05', group: 'lac_own' }] });
    expect(
      await select(
        'select names, date_of_birth, sex, child_group from homeward.child where child = $1',
        child,
      ),
    ).toEqual([
      {
        names: [{ given: 'Testchild', family: 'Alder' }],
        date_of_birth: '2010-06-05',
        sex: null,
        child_group: 'lac_own',
      },
    ]);
  });

  test('the log of who was shown which children takes its rows with the append', async () => {
    const stream = 'episode:read';
    await append(
      database.store,
      opening({
        streams: [startOf(stream)],
        events: [said(stream, 'One')],
        readLog: [{ at, person: 'Worker Birch', agency: 'police:kent', act: 'reported', children: [child] }],
      }),
    );
    expect(await select('select at, person, agency, act, children, detail from homeward.read_log')).toEqual([
      { at, person: 'Worker Birch', agency: 'police:kent', act: 'reported', children: [child], detail: {} },
    ]);
  });

  test('authorities have streams of their own, whatever their names', async () => {
    const stream = 'episode:same-name';
    const request = opening({ streams: [startOf(stream)], events: [said(stream, 'One')] });
    expect((await append(database.store, request)).kind).toBe('appended');
    expect((await append(database.store, { ...request, owner: '886' })).kind).toBe('appended');
    expect(
      await select('select owner, version from homeward.stream where stream = $1 order by owner', stream),
    ).toEqual([
      { owner: '886', version: 1 },
      { owner: authority, version: 1 },
    ]);
  });
});
