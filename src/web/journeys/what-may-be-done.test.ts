import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Relationship } from '../../access/policy/actions.ts';
import { may, sectionsFor } from '../../access/policy/policy.ts';
import type { Role } from '../../domain/agencies/roles.ts';
import { type Section, sections } from '../../domain/sections/sections.ts';
import { mayRecord } from '../acts/acts-for.ts';
import { type ActName, slugOf } from '../acts/all-acts.ts';
import { allRelationships, allRoles, type EverybodyAtWork, everybodyAtWork } from './everybody.fixture.ts';

let at: EverybodyAtWork;
beforeAll(async () => {
  at = await everybodyAtWork();
}, 120_000);
afterAll(() => at.web.close());

/** One act that writes into each section, which everybody takes down who may write there at all. */
const writesInto: Readonly<Record<Section, readonly [of: 'children' | 'episodes', act: ActName]>> = {
  core: ['episodes', 'RecordSighting'],
  interview: ['episodes', 'PassOnIntelligence'],
  health: ['children', 'SavePreparedSheet'],
  police: ['episodes', 'RecordPoliceAction'],
  address: ['children', 'RecordRelationship'],
  oversight: ['episodes', 'VoidEpisode'],
};

const addressFor = (section: Section, relationship: Relationship): string => {
  const [of, act] = writesInto[section];
  const id = of === 'children' ? relationship : `missing-${relationship}`;
  return `/${of}/${id}/acts/${slugOf(act)}`;
};

describe('every role × relationship × section: what is recorded and taken out, as the policy says', () => {
  test.each(allRoles)('%s', async (role) => {
    for (const relationship of allRelationships) {
      const sees = sectionsFor(role, relationship).includes('core');
      for (const section of Object.keys(sections) as Section[]) {
        const standing = { role, held: [relationship] };
        const allowed =
          sees && may(role, relationship, section, 'act') && mayRecord(writesInto[section][1], standing);
        expect([
          relationship,
          section,
          'act',
          await statusOf(role, addressFor(section, relationship)),
        ]).toEqual([relationship, section, 'act', allowed ? 200 : 404]);
      }
      const exported = sees && may(role, relationship, 'core', 'export');
      expect([
        relationship,
        'export',
        await statusOf(role, `/episodes/missing-${relationship}/case-note`),
      ]).toEqual([relationship, 'export', exported ? 200 : 404]);
    }
  });
});

describe('every role: who reports, searches and gives work to others, as the policy says', () => {
  const under = (role: Role, section: Section, action: Parameters<typeof may>[3]): boolean =>
    allRelationships.some((relationship) => may(role, relationship, section, action));

  test.each(allRoles)('%s', async (role) => {
    expect({
      '/report': await statusOf(role, '/report'),
      '/report/find?name=alder': await statusOf(role, '/report/find?name=alder'),
    }).toEqual({
      '/report': under(role, 'core', 'report') ? 200 : 403,
      '/report/find?name=alder': may(role, 'none', 'core', 'search') ? 200 : 404,
    });
    const given = await at.as(role).post('/my-work/allocate', { reason: 'Made up' });
    expect(given.status).toBe(under(role, 'core', 'allocate') ? 400 : 404);
  });
});

const statusOf = async (role: Role, url: string): Promise<number> => (await at.as(role).get(url)).status;
