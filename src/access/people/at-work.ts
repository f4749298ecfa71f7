import { isRole, type Role } from '../../domain/agencies/roles.ts';
import type { AgencyReference } from '../../domain/event/event.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Queryable } from '../../store/store.ts';

/** Somebody who works at an agency, by the name that the record knows them by. */
export interface Colleague {
  readonly name: string;
  readonly role: Role;
}

/** Who works at an agency at a moment, by name. */
export async function atWork(
  access: Queryable,
  agency: AgencyReference,
  at: Instant,
): Promise<readonly Colleague[]> {
  const { rows } = await access.query<{ name: string; role: string }>(
    `select distinct p.name, m.role
      from homeward.membership m join homeward.person p on p.person = m.person
      where m.agency = $1 and m.valid_from <= $2 and (m.valid_to is null or m.valid_to > $2)
      order by p.name, m.role`,
    [agency, new Date(at)],
  );
  return rows.flatMap(({ name, role }) => (isRole(role) ? [{ name, role }] : []));
}
