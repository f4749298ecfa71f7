import { isRole, type Role } from '../../domain/agencies/roles.ts';
import type { AgencyReference } from '../../domain/event/event.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { AccessStore } from '../people/people.ts';

/** What somebody works or worked as. */
export interface MembershipKept {
  readonly id: string;
  readonly role: Role;
  readonly agency: AgencyReference;
  readonly agencyName: string | null;
  readonly authority: string | undefined;
  readonly team: string | null;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly issuer: string | null;
  readonly by: string;
}

export interface PersonKept {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly mobile: string | null;
  readonly wantsTexts: boolean;
  readonly memberships: readonly MembershipKept[];
  readonly sessions: number;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly mobile: string | null;
  readonly wantsTexts: boolean;
  readonly sessions: number;
  readonly held: readonly (Omit<MembershipKept, 'authority' | 'role' | 'from' | 'to'> & {
    readonly role: string;
    readonly authority: string | null;
    readonly from: number;
    readonly to: number | null;
  })[];
}

/** People with all that they work or worked as; one person, or all whose name holds some words. */
export async function peopleKept(
  { access }: AccessStore,
  { id, name = '' }: { readonly id?: string; readonly name?: string },
): Promise<readonly PersonKept[]> {
  const { rows } = await access.query<Row>(
    `select p.person as id, p.name, p.email, p.mobile, p.wants_texts as "wantsTexts",
        (select count(*)::int from homeward.session s where s.person = p.person and s.ended_at is null) as sessions,
        coalesce(jsonb_agg(jsonb_build_object('id', m.membership, 'role', m.role, 'agency', m.agency,
          'agencyName', a.name, 'authority', m.authority, 'team', t.name,
          'from', extract(epoch from m.valid_from) * 1000, 'to', extract(epoch from m.valid_to) * 1000,
          'issuer', m.issuer, 'by', m.granted_by) order by m.valid_from desc, m.membership)
          filter (where m.membership is not null), '[]') as held
      from homeward.person p
        left join homeward.membership m on m.person = p.person
        left join homeward.agency a on a.agency = m.agency
        left join homeward.team t on t.team = m.team
      where ($1::text is null or p.person::text = $1) and position(lower($2) in lower(p.name)) > 0
      group by p.person order by p.name, p.person`,
    [id ?? null, name],
  );
  return rows.map(({ held, ...person }) => ({
    ...person,
    memberships: held.flatMap(({ role, authority, from, to, ...rest }) =>
      isRole(role)
        ? [
            {
              ...{ ...rest, role, authority: authority ?? undefined },
              ...{ from: from as Instant, to: to as Instant | null },
            },
          ]
        : [],
    ),
  }));
}
