import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { may, sectionsFor } from '../../access/policy/policy.ts';
import type { Role } from '../../domain/agencies/roles.ts';
import { type Section, sections } from '../../domain/sections/sections.ts';
import {
  allRelationships,
  allRoles,
  type EverybodyAtWork,
  everybodyAtWork,
  through,
} from './everybody.fixture.ts';

const allSections = Object.keys(sections) as Section[];

let at: EverybodyAtWork;
beforeAll(async () => {
  at = await everybodyAtWork();
}, 120_000);
afterAll(() => at.web.close());

const statusOf = async (role: Role, url: string): Promise<number> => (await at.as(role).get(url)).status;

describe('every role × relationship: the pages of a child are there for whom the policy says, and for nobody else', () => {
  test.each(allRoles)('%s', async (role) => {
    for (const relationship of allRelationships) {
      const sees = sectionsFor(role, relationship).includes('core');
      const readers = may(role, relationship, 'core', 'see-readers');
      const found = (await at.as(role).get(`/search?q=Alder+${relationship}`)).html.querySelectorAll(
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
  const superuser = await at.web.database.superuser();
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
