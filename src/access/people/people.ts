import { randomUUID } from 'node:crypto';
import type { Role } from '../../domain/agencies/roles.ts';
import type { AgencyReference } from '../../domain/event/event.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Queryable, Store } from '../../store/store.ts';

/** The part of the database where people are. */
export type AccessStore = Pick<Store, 'access'>;

export interface NewPerson {
  readonly name: string;
  /** By which an issuer's verified address finds them when they first sign in. */
  readonly email?: string;
}

/** Names somebody who may then be given memberships; answers their id. */
export async function addPerson(
  access: Queryable,
  { name, email }: NewPerson,
  now: Instant,
  id: string = randomUUID(),
): Promise<string> {
  await access.query(
    'insert into homeward.person (person, name, email, created_at) values ($1, $2, $3, $4)',
    [id, name, email ?? null, new Date(now)],
  );
  return id;
}

/** What somebody is to work as. */
export interface Grant {
  readonly person: string;
  readonly role: Role;
  readonly agency: AgencyReference;
  /** The authority that a part serves whose agency is not that authority's children's services. */
  readonly authority?: string;
  /** The id of a team of that agency. */
  readonly team?: string;
  readonly from: Instant;
  readonly to?: Instant;
  /** The issuer whose claims say so; such a membership ends when they no longer do. */
  readonly issuer?: string;
  readonly by: string;
}

/** Lets somebody work as that from a moment on; answers the membership, the one they have if they do already. */
export async function grant(access: Queryable, wanted: Grant): Promise<string> {
  const { person, role, agency, authority, team, from, to, issuer, by } = wanted;
  const at = new Date(from);
  const same = [person, role, agency, authority ?? null, team ?? null];
  const { rows: held } = await access.query<{ membership: string }>(
    `select membership from homeward.membership
      where person = $1 and role = $2 and agency = $3 and authority is not distinct from $4
        and team is not distinct from $5 and valid_from <= $6 and (valid_to is null or valid_to > $6)`,
    [...same, at],
  );
  if (held[0] !== undefined) return held[0].membership;
  const id = randomUUID();
  await access.query(
    `insert into homeward.membership
      (membership, person, role, agency, authority, team, valid_from, valid_to, issuer, granted_by)
      values ($6, $1, $2, $3, $4, $5, $7, $8, $9, $10)`,
    [...same, id, at, to === undefined ? null : new Date(to), issuer ?? null, by],
  );
  return id;
}

/** Ends a membership; answers whether it was in force until then. Whoever has no other is signed out. */
export async function revoke(
  access: Queryable,
  membership: string,
  at: Instant,
  by: string,
): Promise<boolean> {
  const { rowCount } = await access.query(
    `update homeward.membership set valid_to = greatest(valid_from, $2), ended_by = $3
      where membership = $1 and (valid_to is null or valid_to > $2)`,
    [membership, new Date(at), by],
  );
  return rowCount === 1;
}

/** Gives an agency the name that people know it by, or changes it. */
export async function nameAgency(access: Queryable, agency: AgencyReference, name: string): Promise<void> {
  await access.query(
    `insert into homeward.agency (agency, name) values ($1, $2)
      on conflict (agency) do update set name = excluded.name`,
    [agency, name],
  );
}

/** The team of that name, made if the agency has none; answers its id. */
export async function teamNamed(access: Queryable, agency: AgencyReference, name: string): Promise<string> {
  const { rows } = await access.query<{ team: string }>(
    `insert into homeward.team (team, agency, name) values ($1, $2, $3)
      on conflict (agency, name) do update set name = excluded.name returning team`,
    [randomUUID(), agency, name],
  );
  return rows[0]!.team;
}
