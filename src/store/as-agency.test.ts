import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RelationshipKind } from '../domain/child/relationships.ts';
import type { Section } from '../domain/sections/sections.ts';
import { DAY, type Instant } from '../domain/time/instant.ts';
import { append } from './append/append.ts';
import type { AppendRequest } from './append/append-request.ts';
import { asAgency, type Viewer } from './as-agency.ts';
import { authority, episodeRow, obligationRow, opening } from './store.fixture.ts';
import { testServers } from './testing/servers.ts';
import { openTestDatabase, type TestDatabase } from './testing/test-database.ts';

const kinds: readonly RelationshipKind[] = [
  'responsible',
  'hosts',
  'polices',
  'cares_for',
  'teaches',
  'treats',
];
const sections = ['core', 'interview', 'health'] as const;
const underAny = (asked: readonly Section[]) =>
  kinds.flatMap((kind) => asked.map((section) => `${kind}:${section}` as const));
/** From and to, in days from now; undefined for a relationship that has no end. */
const periods = {
  'since yesterday': { from: -1, to: undefined, covers: true },
  'from yesterday until tomorrow': { from: -1, to: 1, covers: true },
  'until yesterday': { from: -9, to: -1, covers: false },
  'from tomorrow': { from: 1, to: undefined, covers: false },
} as const;
const shown = ['child', 'child_key', 'episode', 'timeline', 'document', 'obligation', 'settled_obligations'];

const agencyOf = (kind: string, period: string) => `police:${kind}-${period.replaceAll(' ', '-')}`;
const childOf = (kind: string, period: string) => `child:${kind}-${period.replaceAll(' ', '-')}`;

describe.each(testServers)('what the database shows an agency, PostgreSQL $version', ({ version }) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase(version);
    const now = Date.now();
    for (const kind of kinds)
      for (const [period, { from, to }] of Object.entries(periods)) {
        const child = childOf(kind, period);
        const dates = {
          from: (now + from * DAY) as Instant,
          to: to && ((now + to * DAY) as Instant),
        };
        const perSection = <Row>(row: (section: string, index: number) => Row) => sections.map(row);
        const outcome = await append(
          database.store,
          opening({
            streams: [],
            events: [],
            relationships: [{ child, agency: agencyOf(kind, period), kind, ...dates }],
            children: [{ child, section: 'core', version: 1, names: [] }],
            childKeys: [{ child, section: 'core', keys: [{ kind: 'name', key: 'alder' }] }],
            episodes: perSection((section) =>
              episodeRow({ episode: `episode:${child}:${section}`, child, section, phase: 'returned' }),
            ),
            timeline: perSection((section) => ({
              stream: `episode:${child}:${section}`,
              version: 1,
              section,
              child,
              happened: now as Instant,
              summary: {},
            })),
            documents: perSection((section) => ({
              document: crypto.randomUUID(),
              stream: `episode:${child}:${section}`,
              child,
              section,
              kind: 'photo',
              name: 'photo.png',
              mediaType: 'image/png',
              content: Buffer.from([1]),
            })),
            obligations: perSection((section) => ({
              subject: `episode:${child}:${section}`,
              child,
              section,
              rows: [obligationRow('tell-police')],
            })),
            settled: perSection((section) => ({
              subject: `episode:${child}:${section}`,
              child,
              section,
              obligations: [],
            })),
          }),
        );
        expect(outcome.kind).toBe('appended');
      }
  });
  afterAll(() => database.close());

  const seen = (agency: string, asked: readonly Section[]) =>
    asAgency(database.store, { agency, sections: underAny(asked) }, async (connection) => {
      const answers = await Promise.all(
        shown.map((table) =>
          connection.query<{ child: string; section: string }>(
            `select child, section from homeward.${table} order by child, section`,
          ),
        ),
      );
      return Object.fromEntries(shown.map((table, index) => [table, answers[index]!.rows]));
    });

  const cases = kinds.flatMap((kind) =>
    Object.entries(periods).map(([period, { covers }]) => ({ kind, period, covers })),
  );

  test.each(cases)('an agency that $kind a child $period sees its sections: $covers', async (each) => {
    const { kind, period, covers } = each;
    const child = childOf(kind, period);
    for (const asked of [['core'], ['interview', 'health'], sections, []] satisfies (readonly Section[])[]) {
      const rows = asked
        .filter(() => covers)
        .toSorted()
        .map((section) => ({ child, section }));
      const coreOnly = rows.filter(({ section }) => section === 'core');
      expect(await seen(agencyOf(kind, period), asked)).toEqual({
        child: coreOnly,
        child_key: coreOnly,
        episode: rows,
        timeline: rows,
        document: rows,
        obligation: rows,
        settled_obligations: rows,
      });
    }
  });

  test('an agency that has to do with no child sees nothing, whatever sections it asks for', async () => {
    const nothing = Object.fromEntries(shown.map((table) => [table, []]));
    expect(await seen('police:nobody', sections)).toEqual(nothing);
    expect(await seen('', sections)).toEqual(nothing);
    expect(await seen('%', sections)).toEqual(nothing);
  });

  test('a relationship with a child of one authority shows nothing that another authority holds of it', async () => {
    const child = childOf('hosts', 'since yesterday');
    const rows = { episodes: [episodeRow({ episode: 'episode:elsewhere', child, phase: 'returned' })] };
    await append(database.store, { ...opening({ streams: [], events: [], ...rows }), owner: '886' });
    const agency = agencyOf('hosts', 'since yesterday');
    const owners = await asAgency(
      database.store,
      { agency, sections: underAny(sections) },
      async (connection) => (await connection.query('select distinct owner from homeward.episode')).rows,
    );
    expect(owners).toEqual([{ owner: authority }]);
  });

  test('an agency sees its own relationships and nobody else’s', async () => {
    const agency = agencyOf('teaches', 'until yesterday');
    const rows = await asAgency(
      database.store,
      { agency, sections: underAny(sections) },
      async (connection) => (await connection.query('select agency, child from homeward.relationship')).rows,
    );
    expect(rows).toEqual([{ agency, child: childOf('teaches', 'until yesterday') }]);
  });

  test('what one request may see is forgotten before the next, also when it failed', async () => {
    const viewer = { agency: agencyOf('hosts', 'since yesterday'), sections: underAny(sections) };
    const failing = asAgency(database.store, viewer, () => Promise.reject(new Error('The page failed')));
    await expect(failing).rejects.toThrow('The page failed');
    await seen(viewer.agency, sections);
    const clients = await Promise.all(Array.from({ length: 8 }, () => database.store.view.connect()));
    for (const client of clients) {
      expect((await client.query('select from homeward.episode')).rowCount).toBe(0);
      client.release();
    }
  });

  test('a viewer cannot write, not even to what it sees', async () => {
    const viewer = { agency: agencyOf('hosts', 'since yesterday'), sections: underAny(sections) };
    const writing = asAgency(database.store, viewer, (connection) =>
      connection.query(`update homeward.episode set phase = 'void'`),
    );
    await expect(writing).rejects.toThrow('The database failed with 25006');
  });

  test('a section that is shown under one relationship is not shown under another', async () => {
    const agency = agencyOf('hosts', 'since yesterday');
    const shownUnder = async (shownSections: Viewer['sections']) =>
      asAgency(database.store, { agency, sections: shownSections }, async (connection) => {
        const { rows } = await connection.query<{ section: string }>(
          'select section from homeward.timeline order by section',
        );
        return rows.map(({ section }) => section);
      });
    expect(await shownUnder(['hosts:core', 'responsible:interview', 'polices:health'])).toEqual(['core']);
    expect(await shownUnder(['responsible:core', 'emergency:core'])).toEqual([]);
  });

  test('a host authority sees what is open, and nothing that was closed before the child was placed there', async () => {
    const host = 'childrens-social-care:883';
    const placed = (Date.now() - 5 * DAY) as Instant;
    const child = 'child:testchild-placed';
    const daysAgo = (days: number) => (Date.now() - days * DAY) as Instant;
    const told = (episode: string) => ({ subject: episode, child, section: 'core', obligations: [] });
    const episodes = [
      episodeRow({ episode: 'episode:before', phase: 'closed', missingSince: daysAgo(9), over: daysAgo(8) }),
      episodeRow({ episode: 'episode:into', phase: 'closed', missingSince: daysAgo(6), over: daysAgo(4) }),
      episodeRow({ episode: 'episode:since', phase: 'returned', missingSince: daysAgo(3) }),
    ].map((row) => ({ ...row, child }));
    const timeline = episodes.map(({ episode }) => ({
      ...{ stream: episode, version: 1, section: 'core', child, happened: daysAgo(1), summary: {} },
    }));
    const relationships: AppendRequest['relationships'] = [
      { child, agency: host, kind: 'hosts', from: placed },
      { child, agency: 'childrens-social-care:887', kind: 'responsible', from: daysAgo(30) },
    ];
    const settled = episodes.map(({ episode }) => told(episode));
    const rows = { relationships, episodes, timeline, settled };
    await append(database.store, opening({ streams: [], events: [], ...rows }));
    const shownTo = (agency: string) =>
      asAgency(database.store, { agency, sections: underAny(['core']) }, async (connection) => {
        const ask = async (column: string, table: string) =>
          (
            await connection.query<{ name: string }>(
              `select ${column} as name from homeward.${table} where child = $1 order by 1`,
              [child],
            )
          ).rows.map(({ name }) => name);
        return [
          await ask('episode', 'episode'),
          await ask('stream', 'timeline'),
          await ask('subject', 'settled_obligations'),
        ];
      });
    const sinceThen = ['episode:into', 'episode:since'];
    expect(await shownTo(host)).toEqual([sinceThen, sinceThen, sinceThen]);
    const all = ['episode:before', ...sinceThen];
    expect(await shownTo('childrens-social-care:887')).toEqual([all, all, all]);
  });

  test('the moment of the request says which relationships cover it, not the clock of the database', async () => {
    const agency = agencyOf('treats', 'until yesterday');
    const viewer = { agency, sections: underAny(['core']) };
    const childrenAt = (at: number) =>
      asAgency(database.store, { ...viewer, at: at as Instant }, async (connection) => {
        const { rows } = await connection.query<{ child: string }>('select child from homeward.child');
        return rows.map(({ child }) => child);
      });
    expect(await childrenAt(Date.now() - 2 * DAY)).toEqual([childOf('treats', 'until yesterday')]);
    expect(await childrenAt(Date.now())).toEqual([]);
    expect(await childrenAt(Date.now() - 10 * DAY)).toEqual([]);
  });
});
