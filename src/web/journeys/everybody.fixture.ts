import type { Relationship } from '../../access/policy/actions.ts';
import { relationships } from '../../access/policy/actions.ts';
import { looksThrough } from '../../access/policy/viewer-of.ts';
import { agencyOf, type Role, roles } from '../../domain/agencies/roles.ts';
import type { AgencyReference } from '../../domain/event/event.ts';
import type { Order } from '../../record/order.ts';
import { order, reportsMissing } from '../../record/record.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../web.fixture.ts';

export const allRoles = Object.keys(roles) as Role[];
export const allRelationships = Object.keys(relationships) as Relationship[];
const standing = allRelationships.filter((each) => each !== 'none' && each !== 'emergency');
const AUTHORITY = '887';

const agencyFor = (role: Role): AgencyReference => `${agencyOf(role)}:${AUTHORITY}`;
export const through = (role: Role): AgencyReference =>
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

/** The service with somebody in every role, and for every relationship a child and an episode that are named by it. */
export interface EverybodyAtWork {
  readonly web: TestWeb;
  as(role: Role): Browser;
}

export async function everybodyAtWork(): Promise<EverybodyAtWork> {
  const web = await openTestWeb('2025-10-24T21:20:00Z');
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
  const people = new Map<Role, Browser>();
  for (const role of allRoles)
    people.set(
      role,
      await web.signIn(`Everybody ${role}`, { role, agency: agencyFor(role), authority: AUTHORITY }),
    );
  await superuser.query(
    `insert into homeward.emergency_access
        (emergency, person, membership, owner, child, reason, valid_from, valid_to)
      select gen_random_uuid(), person, membership, '886', 'child:emergency', 'Made-up reason', '2025-10-24', '2025-10-25'
      from homeward.membership`,
  );
  return { web, as: (role) => people.get(role)! };
}
