import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agencyOf, type Role, roles } from '../../domain/agencies/roles.ts';
import type { RelationshipKind } from '../../domain/child/relationships.ts';
import type { AgencyReference } from '../../domain/event/event.ts';
import { type Section, sections } from '../../domain/sections/sections.ts';
import { DAY, HOUR, type Instant } from '../../domain/time/instant.ts';
import { append } from '../../store/append/append.ts';
import { asAgency } from '../../store/as-agency.ts';
import { episodeRow, obligationRow, opening } from '../../store/store.fixture.ts';
import { testServers } from '../../store/testing/servers.ts';
import { openTestDatabase, type TestDatabase } from '../../store/testing/test-database.ts';
import { addPerson, grant } from '../people/people.ts';
import type { Membership } from '../people/signed-in.ts';
import { type Relationship, relationships } from './actions.ts';
import { sectionsFor } from './policy.ts';
import { relationshipsWith } from './relationships-with.ts';
import { looksThrough, viewerOf } from './viewer-of.ts';

const allRoles = Object.keys(roles) as Role[];
const allSections = Object.keys(sections) as Section[];
const allRelationships = Object.keys(relationships) as Relationship[];
const kinds = allRelationships.filter(
  (each) => each !== 'none' && each !== 'emergency',
) as RelationshipKind[];
/** Tables with a row for each section, and those that say who the child is and have one. */
const bySection = ['episode', 'timeline', 'document', 'obligation', 'settled_obligations'];
const ofTheChild = ['child', 'child_key'];

const now = Date.now() as Instant;
const since = (now - DAY) as Instant;
const owner = '999';
const childOf = (relationship: Relationship) => `child:${relationship}`;

/** Of agencies of which each is everything, to one child each, and had to do with another until yesterday. */
const wholeChild = (relationship: Relationship, agencies: readonly string[]) => {
  const child = childOf(relationship);
  const each = <Row>(row: (section: Section, subject: string) => Row) =>
    allSections.map((section) => row(section, `episode:${relationship}:${section}`));
  const kind = kinds.find((one) => one === relationship);
  return opening({
    streams: [],
    events: [],
    relationships: agencies.flatMap((agency) =>
      kind === undefined
        ? [{ child, agency, kind: 'responsible' as const, from: (now - 9 * DAY) as Instant, to: since }]
        : [{ child, agency, kind, from: since }],
    ),
    children: [{ child, section: 'core', version: 1, names: [] }],
    childKeys: [{ child, section: 'core', keys: [{ kind: 'name', key: 'alder' }] }],
    episodes: each((section, episode) => episodeRow({ episode, child, section, phase: 'returned' })),
    timeline: each((section, stream) => ({
      ...{ stream, version: 1, section, child, happened: now, summary: {} },
    })),
    documents: each((section, stream) => ({
      ...{ document: crypto.randomUUID(), stream, child, section, kind: 'photo', name: 'photo.png' },
      ...{ mediaType: 'image/png', content: Buffer.from([1]) },
    })),
    obligations: each((section, subject) => ({
      ...{ subject, child, section, rows: [obligationRow('tell-police')] },
    })),
    settled: each((section, subject) => ({ subject, child, section, obligations: [] })),
  });
};

describe.each(testServers)('what the database shows every role, PostgreSQL $version', ({ version }) => {
  let database: TestDatabase;
  const held = new Map<Role, Membership>();

  beforeAll(async () => {
    database = await openTestDatabase(version);
    const { access } = database.store;
    const person = await addPerson(access, { name: 'Everybody Testperson' }, since);
    for (const role of allRoles) {
      const agency: AgencyReference = `${agencyOf(role)}:test`;
      const id = await grant(access, { person, role, agency, authority: owner, from: since, by: 'Ash' });
      held.set(role, { id, role, agency, authority: owner, label: role });
      await access.query(
        `insert into homeward.emergency_access
          (emergency, person, membership, owner, child, reason, valid_from, valid_to)
          values ($1, $2, $3, $4, $5, 'Made-up reason', $6, $7), ($8, $2, $3, $4, $9, 'Over', $10, $6)`,
        [
          ...[crypto.randomUUID(), person, id, owner, childOf('emergency')],
          ...[new Date(now - HOUR), new Date(now + HOUR)],
          ...[crypto.randomUUID(), childOf('none'), new Date(now - 2 * HOUR)],
        ],
      );
    }
    const agencies = [...new Set([...held.values()].map((each) => looksThrough(each)!))];
    for (const relationship of allRelationships)
      expect((await append(database.store, { ...wholeChild(relationship, agencies), owner })).kind).toBe(
        'appended',
      );
  });
  afterAll(() => database.close());

  const asRole = <Answer>(role: Role, read: Parameters<typeof asAgency<Answer>>[2]) =>
    asAgency(database.store, viewerOf({ as: held.get(role)! }), read);

  test.each(allRoles)('%s sees the sections of the policy, and no other', async (role) => {
    const shown = await asRole(role, async (connection) => {
      const answers: Record<string, readonly string[]> = {};
      for (const table of [...bySection, ...ofTheChild]) {
        const { rows } = await connection.query<{ row: string }>(
          `select child || ' ' || section as row from homeward.${table} order by 1`,
        );
        answers[table] = rows.map(({ row }) => row);
      }
      return answers;
    });
    const rows = allRelationships
      .flatMap((each) => sectionsFor(role, each).map((section) => `${childOf(each)} ${section}`))
      .toSorted();
    const core = rows.filter((row) => row.endsWith(' core'));
    expect(shown).toEqual({
      ...Object.fromEntries(bySection.map((table) => [table, rows])),
      ...Object.fromEntries(ofTheChild.map((table) => [table, core])),
    });
  });

  test('what was opened in an emergency is shown to the membership that opened it, and to no other', async () => {
    const as = held.get('emergency-duty-team')!;
    const shownTo = (membership: string) =>
      asAgency(
        database.store,
        { ...viewerOf({ as }), membership, agency: 'nobody:here' },
        async (connection) => {
          const { rows } = await connection.query<{ child: string }>('select child from homeward.child');
          return rows.map(({ child }) => child);
        },
      );
    expect(await shownTo(as.id)).toEqual([childOf('emergency')]);
    expect(await shownTo(crypto.randomUUID())).toEqual([]);
    expect(await shownTo('')).toEqual([]);
  });

  test('a page learns from the database what the viewer is to a child', async () => {
    const ask = (child: string) =>
      asRole('team-manager', (connection) => relationshipsWith(connection, owner, child));
    for (const relationship of allRelationships)
      expect(await ask(childOf(relationship))).toEqual([relationship]);
    expect(await ask('child:unknown')).toEqual(['none']);
  });
});
