import { isRole, roleLabel } from '../../domain/agencies/roles.ts';
import type { AgencyReference } from '../../domain/event/event.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Queryable } from '../../store/store.ts';
import type { Membership } from './signed-in.ts';

/** A membership as the database words it, with the names that people know agency and team by. */
export interface MembershipRow {
  readonly id: string;
  readonly role: string;
  readonly agency: string;
  readonly authority: string | null;
  readonly team: string | null;
  readonly team_name: string | null;
  readonly agency_name: string | null;
}

/** The memberships of `person` that are in force at `$n`, oldest first, as one array of JSON. */
export const membershipsInForce = (person: string, at: string): string => `
  (select coalesce(jsonb_agg(jsonb_build_object('id', m.membership, 'role', m.role, 'agency', m.agency,
      'authority', m.authority, 'team', m.team, 'team_name', t.name, 'agency_name', a.name)
      order by m.valid_from, m.membership), '[]')
    from homeward.membership m
      left join homeward.team t on t.team = m.team
      left join homeward.agency a on a.agency = m.agency
    where m.person = ${person} and m.valid_from <= ${at} and (m.valid_to is null or m.valid_to > ${at}))`;

/** Roles that this Homeward does not know are left out: a membership written by a newer one gives no rights here. */
export const readMemberships = (rows: readonly MembershipRow[]): readonly Membership[] =>
  rows.flatMap((row) => readMembership(row) ?? []);

function readMembership(row: MembershipRow): Membership | undefined {
  const { id, role, agency, authority, team, team_name: teamName, agency_name: agencyName } = row;
  if (!isRole(role)) return undefined;
  const where = teamName ?? agencyName;
  return {
    id,
    role,
    agency: agency as AgencyReference,
    ...(authority !== null && { authority }),
    ...(team !== null && { team }),
    label: where === null || where === roleLabel(role) ? roleLabel(role) : `${roleLabel(role)}, ${where}`,
  };
}

/** What somebody works as at a moment; nothing for somebody who has left, or is not known. */
export async function membershipsOf(
  access: Queryable,
  person: string,
  at: Instant,
): Promise<readonly Membership[]> {
  const { rows } = await access.query<{ held: readonly MembershipRow[] }>(
    `select ${membershipsInForce('$1::uuid', '$2::timestamptz')} as held`,
    [person, new Date(at)],
  );
  return readMemberships(rows[0]?.held ?? []);
}
