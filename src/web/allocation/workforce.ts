import { isRole, type Role, roleLabel } from '../../domain/agencies/roles.ts';
import type { AgencyReference } from '../../domain/event/event.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Queryable } from '../../store/store.ts';
import { sayMoment } from '../words/say-time.ts';

/** Somebody who works for an agency, or for a service of its authority, and can be given work. */
export interface Colleague {
  /** The membership. */
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  readonly agency: AgencyReference;
  readonly team: string | undefined;
  /** Until when they are away; undefined for whoever is at work. */
  readonly awayUntil: Instant | undefined;
  /** `Alex Example, allocated social worker, Safeguarding team East`. */
  readonly text: string;
}

interface Row {
  readonly membership: string;
  readonly person: string;
  readonly name: string;
  readonly role: string;
  readonly agency: AgencyReference;
  readonly team: string | null;
  readonly away_until: Instant | null;
}

/**
 * Who works for an agency at a moment, by name. Whoever holds the authority's return interviews under contract is
 * among those of its children's services.
 */
export async function workforceOf(
  access: Queryable,
  agency: string,
  now: Instant,
): Promise<readonly Colleague[]> {
  const { rows } = await access.query<Row>({
    name: 'workforce',
    text: `select m.membership, m.person, p.name, m.role, m.agency, t.name as team,
        (select max(a.valid_to) from homeward.away a
          where a.person = m.person and a.valid_from <= $2 and a.valid_to > $2) as away_until
      from homeward.membership m
        join homeward.person p on p.person = m.person
        left join homeward.team t on t.team = m.team
      where (m.agency = $1 or (m.role = 'commissioned-return-interviewer'
          and 'childrens-social-care:' || m.authority = $1))
        and m.valid_from <= $2 and (m.valid_to is null or m.valid_to > $2)
      order by p.name, m.role, m.membership`,
    values: [agency, new Date(now)],
  });
  return rows.flatMap(
    ({ membership: id, person, name, role, agency: worksFor, team, away_until: awayUntil }) =>
      isRole(role)
        ? {
            ...{ id, person, name, role, agency: worksFor, team: team ?? undefined },
            awayUntil: awayUntil ?? undefined,
            text: [name, roleLabel(role).toLowerCase(), team].filter((part) => part !== null).join(', '),
          }
        : [],
  );
}

/** The team or shift somebody is of, as hand-overs name it; whoever is in no team is of those who work in that role. */
export const teamOf = ({ team, role }: Pick<Colleague, 'team' | 'role'>): string => team ?? roleLabel(role);

/** Names are compared as people mean them, not as they typed them. */
export const isSameName = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** Why somebody who was named does not do it: they are away until a day, or have left. */
export const whyNot = (name: string, awayUntil: Instant | undefined, now: Instant): string =>
  awayUntil === undefined
    ? `${name} does not work here now`
    : `${name} is away until ${sayMoment(awayUntil, now)}`;

/** Who does something, in words: the person who was named and is at work, or that nobody is, and why. */
export function namedIn(
  workforce: readonly Colleague[],
  name: string | undefined,
  now: Instant,
): { readonly text: string; readonly isNobodys: boolean } {
  if (name === undefined) return { text: 'nobody named', isNobodys: true };
  const found = workforce.filter((one) => isSameName(one.name, name));
  if (found.some(({ awayUntil }) => awayUntil === undefined)) return { text: name, isNobodys: false };
  return { text: `nobody named: ${whyNot(name, found[0]?.awayUntil, now)}`, isNobodys: true };
}
