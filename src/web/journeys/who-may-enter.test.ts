import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Relationship } from '../../access/policy/actions.ts';
import { relationships } from '../../access/policy/actions.ts';
import { may, sectionsFor } from '../../access/policy/policy.ts';
import { looksThrough } from '../../access/policy/viewer-of.ts';
import { agencyOf, type Role, roles } from '../../domain/agencies/roles.ts';
import type { AgencyReference } from '../../domain/event/event.ts';
import { type Section, sections } from '../../domain/sections/sections.ts';
import type { Order } from '../../record/order.ts';
import { order, reportsMissing } from '../../record/record.fixture.ts';
import { openTestWeb, type TestWeb } from '../web.fixture.ts';

const allRoles = Object.keys(roles) as Role[];
const allRelationships = Object.keys(relationships) as Relationship[];
const standing = allRelationships.filter((each) => each !== 'none' && each !== 'emergency');
const allSections = Object.keys(sections) as Section[];
const AUTHORITY = '887';

const agencyFor = (role: Role): AgencyReference => `${agencyOf(role)}:${AUTHORITY}`;
const through = (role: Role): AgencyReference =>
  looksThrough({ id: '', label: '', role, agency: agencyFor(role), authority: AUTHORITY }) ?? 'other:nobody';

/** A child on record with a made-up word of each section, to whom agencies are put in one relationship each. */
const childOf = (relationship: Relationship): readonly Order[] =>
  [
    {
      command: 'RecordChild',
      body: {
        names: [{ given: 'Testchild', family: `Alder ${relationship}`, kind: 'known_as' }],
        dateOfBirth: '2010-05-01',
        identifiers: [],
      },
    },
    { command: 'TakeResponsibility', body: { authority: '886' } },
  ].map((line) => order({ ...line, child: relationship, happened: '2025-01-06T09:00' }, { books: '886' }));

let web: TestWeb;
const cookies = new Map<Role, Awaited<ReturnType<TestWeb['signIn']>>>();
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
  for (const relationship of allRelationships)
    await web.given(
      ...childOf(relationship),
      reportsMissing(relationship, `missing-${relationship}`, '2025-10-24T15:00', { books: '886' }),
    );
  const superuser = await web.database.superuser();
  for (const agency of new Set(allRoles.map(through)))
    for (const kind of standing)
      await superuser.query(
        `insert into homeward.relationship values ('886', $1, $2, $3, '2025-01-01', null)`,
        [`child:${kind}`, agency, kind],
      );
  for (const role of allRoles)
    cookies.set(
      role,
      await web.signIn(`Everybody ${role}`, { role, agency: agencyFor(role), authority: AUTHORITY }),
    );
  await superuser.query(
    `insert into homeward.emergency_access
        (emergency, person, membership, owner, child, reason, valid_from, valid_to)
      select gen_random_uuid(), person, membership, '886', 'child:emergency', 'Made-up reason', '2025-10-24', '2025-10-25'
      from homeward.membership`,
  );
}, 120_000);
afterAll(() => web.close());

const statusOf = async (role: Role, url: string): Promise<number> =>
  (await cookies.get(role)!.get(url)).status;

describe('every role × relationship: the pages of a child are there for whom the policy says, and for nobody else', () => {
  test.each(allRoles)('%s', async (role) => {
    for (const relationship of allRelationships) {
      const sees = sectionsFor(role, relationship).includes('core');
      const readers = may(role, relationship, 'core', 'see-readers');
      const found = (await cookies.get(role)!.get(`/search?q=Alder+${relationship}`)).html.querySelectorAll(
        'section[aria-labelledby="children-heading"] a',
      );
      expect([relationship, found.map((a) => a.getAttribute('href'))]).toEqual([
        relationship,
        sees ? [`/children/${relationship}`] : [],
      ]);
      expect([relationship, await statusOf(role, `/children/${relationship}`)]).toEqual([
        relationship,
        sees ? 200 : 404,
      ]);
      expect([relationship, await statusOf(role, `/episodes/missing-${relationship}`)]).toEqual([
        relationship,
        sees ? 200 : 404,
      ]);
      expect([relationship, await statusOf(role, `/children/${relationship}/who-has-looked`)]).toEqual([
        relationship,
        sees && readers ? 200 : 404,
      ]);
    }
  });
});

describe('every role: the pages that are about no child are there for whom the policy says', () => {
  const looks = (role: Role) =>
    allRelationships.some((each) => each !== 'none' && sectionsFor(role, each).length > 0);
  test.each(allRoles)('%s', async (role) => {
    const entered = Object.fromEntries(
      await Promise.all(
        ['/search', '/emergency', '/emergency/review', '/admin/people', '/admin/readers'].map(
          async (url) => [url, await statusOf(role, url)] as const,
        ),
      ),
    );
    const when = (allowed: boolean) => (allowed ? 200 : 404);
    expect(entered).toEqual({
      '/search': when(looks(role)),
      '/emergency': when(may(role, 'none', 'core', 'open-in-emergency')),
      '/emergency/review': when(may(role, 'none', 'oversight', 'review-emergency')),
      '/admin/people': when(may(role, 'none', 'oversight', 'administer')),
      '/admin/readers': when(may(role, 'none', 'core', 'see-readers')),
    });
  });
});

test('the words of a section are found by those who see it under that relationship, and by nobody else', async () => {
  const said: Readonly<Record<Section, string>> = {
    core: 'ContactAttempted',
    interview: 'CarerInformationGiven',
    health: 'PreparedSheetSaved',
    police: 'PoliceActionRecorded',
    address: 'RelationshipRecorded',
    oversight: 'EpisodeVoided',
  };
  const superuser = await web.database.superuser();
  await superuser.query(`alter table homeward.event disable trigger user`);
  for (const [place, relationship] of allRelationships.entries())
    for (const [at, section] of allSections.entries())
      await superuser.query(
        `insert into homeward.event (position, owner, stream, version, type, happened_at, happened_precision,
            recorded_at, made_by, recorded_by, agency, body, imported, body_hash, hash)
          values ($1, '886', $2, $3, $4, '2025-10-24', 'instant', '2025-10-24', '{}', '{}', 'x', $5, false, 'a', 'a')`,
        [place * 10 + at, `child:${relationship}`, 900 + at, said[section], { words: 'weathervane' }],
      );
  const { rows } = await superuser.query<{ membership: string; role: Role }>(
    'select membership, role from homeward.membership',
  );
  for (const { membership, role } of rows) {
    await superuser.query('begin');
    await superuser.query(
      `select set_config('homeward.agency', $1, true), set_config('homeward.sections', $2, true),
        set_config('homeward.membership', $3, true), set_config('homeward.at', '2025-10-24T21:20:00Z', true)`,
      [
        through(role),
        allRelationships
          .flatMap((each) => sectionsFor(role, each).map((section) => `${each}:${section}`))
          .join(','),
        membership,
      ],
    );
    const found = await superuser.query<{ row: string }>(
      `select child || ' ' || section as row from homeward.words_said('weathervane', 1000, 1000)`,
    );
    await superuser.query('commit');
    const expected = allRelationships
      .filter((each) => each !== 'none')
      .flatMap((each) => sectionsFor(role, each).map((section) => `child:${each} ${section}`));
    expect([role, found.rows.map(({ row }) => row).toSorted()]).toEqual([role, expected.toSorted()]);
  }
});
