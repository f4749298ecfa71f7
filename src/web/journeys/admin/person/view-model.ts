import type { AgencyNamed } from '../../../../access/administration/agencies-kept.ts';
import type { MembershipKept, PersonKept } from '../../../../access/administration/people-kept.ts';
import { keeps } from '../../../../access/administration/scope.ts';
import type { Agency } from '../../../../domain/agencies/agencies.ts';
import { agencies as kinds } from '../../../../domain/agencies/agencies.ts';
import { type Role, roleLabel, rolesOf } from '../../../../domain/agencies/roles.ts';
import type { Directory } from '../../../../domain/authorities/directory.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { Fields } from '../../../forms/fields.ts';
import { sayAgency } from '../../../words/say-agency.ts';
import { sayMoment } from '../../../words/say-time.ts';

interface Saying {
  readonly authority: string;
  readonly directory: Directory;
  readonly now: Instant;
  readonly at: Instant;
}

const noRoles: readonly Agency[] = ['family', 'home-office'];

/** A person with what they work and worked as, and the choices for giving them a role. */
export const personView = (
  { id, name, email, mobile, wantsTexts, sessions, memberships }: PersonKept,
  agencies: readonly AgencyNamed[],
  fields: Fields,
  saying: Saying,
) => ({
  id,
  name,
  email: email ?? 'none',
  texts:
    fields.get('do') === 'texts'
      ? { mobile: fields.get('mobile'), wants: fields.get('texts') === 'yes' }
      : { mobile: mobile ?? '', wants: wantsTexts },
  sessions,
  memberships: memberships.map((membership) => membershipView(membership, saying)),
  typed: { team: fields.get('team'), to: fields.get('to') },
  roles: [
    { value: '', text: 'Choose a role' },
    ...(Object.keys(kinds) as Agency[])
      .filter((kind) => !noRoles.includes(kind))
      .flatMap(rolesOf)
      .map((role: Role) => ({
        value: role,
        text: roleLabel(role),
        selected: fields.get('role') === role,
      })),
  ],
  agencies: [
    { value: '', text: 'Choose an agency' },
    ...agencies.map(({ agency, name: named }) => ({
      value: agency,
      text: named,
      selected: fields.get('agency') === agency,
    })),
  ],
});

const membershipView = (membership: MembershipKept, { authority, directory, now, at }: Saying) => {
  const { id, role, agency, agencyName, team, from, to, issuer, by } = membership;
  const isOver = to !== null && to <= at;
  return {
    id,
    works: [roleLabel(role), team, agencyName ?? sayAgency(agency, directory)]
      .filter((part) => part !== null)
      .join(', '),
    when: `from ${sayMoment(from, now)}${to === null ? '' : ` until ${sayMoment(to, now)}`}`,
    by: issuer === null ? `given by ${by}` : `as ${issuer} says`,
    isOver,
    mayEnd: !isOver && keeps(membership, authority, directory),
  };
};
