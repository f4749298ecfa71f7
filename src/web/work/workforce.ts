import { isRole, type Role, roleLabel } from '../../domain/agencies/roles.ts';
import type { AgencyReference } from '../../domain/event/event.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Queryable } from '../../store/store.ts';

/** Somebody who works for an agency, or for a service of its authority, and can be given work. */
export interface Colleague {
  /** The membership. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly agency: AgencyReference;
  readonly team: string | undefined;
  /** `Alex Example, allocated social worker, Safeguarding team East`. */
  readonly text: string;
}

interface Row {
  readonly membership: string;
  readonly name: string;
  readonly role: string;
  readonly agency: AgencyReference;
  readonly team: string | null;
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
    text: `select m.membership, p.name, m.role, m.agency, t.name as team
      from homeward.membership m
        join homeward.person p on p.person = m.person
        left join homeward.team t on t.team = m.team
      where (m.agency = $1 or (m.role = 'commissioned-return-interviewer'
          and 'childrens-social-care:' || m.authority = $1))
        and m.valid_from <= $2 and (m.valid_to is null or m.valid_to > $2)
      order by p.name, m.role, m.membership`,
    values: [agency, new Date(now)],
  });
  return rows.flatMap(({ membership: id, name, role, agency: worksFor, team }) =>
    isRole(role)
      ? {
          ...{ id, name, role, agency: worksFor, team: team ?? undefined },
          text: [name, roleLabel(role).toLowerCase(), team].filter((part) => part !== null).join(', '),
        }
      : [],
  );
}

/** Names are compared as people mean them, not as they typed them. */
export const isSameName = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();
