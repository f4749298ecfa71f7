import type { PoolClient } from 'pg';
import type { Instant } from '../../domain/time/instant.ts';
import { withoutValues } from '../../store/without-values.ts';
import { membershipsOf } from '../people/memberships.ts';
import { type AccessStore, addPerson, grant, revoke, teamNamed } from '../people/people.ts';
import type { Claims } from './claims.ts';
import type { IssuerSettings } from './issuer-settings.ts';

/** Why somebody is not signed in, in a sentence for them. */
export interface Refused {
  readonly kind: 'refused';
  readonly refused: 'sign-in-not-proven' | 'sign-in-declined' | 'works-as-nothing';
  readonly says: string;
}

const worksAsNothing: Refused = {
  kind: 'refused',
  refused: 'works-as-nothing',
  says: 'You have no part in Homeward now. Ask your manager, or whoever administers Homeward, to give you one.',
};

/**
 * The person whom an issuer's claims are about, with memberships brought to what the claims say: those that the
 * issuer no longer gives end, those that somebody granted here stay.
 *
 * @refuses somebody who works as nothing then
 */
export async function recognise(
  { access }: AccessStore,
  issuer: IssuerSettings,
  claims: Claims,
  now: Instant,
): Promise<{ readonly kind: 'signed-in'; readonly person: string } | Refused> {
  const client = await access.connect();
  try {
    await client.query('begin');
    // Two first sign-ins of one person at once would make two people.
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `${issuer.key} ${claims.subject}`,
    ]);
    const person = await personOf(client, issuer, claims, now);
    if (person !== undefined) await bringUpToDate(client, issuer, claims, person, now);
    const held = person === undefined ? [] : await membershipsOf(client, person, now);
    await client.query('commit');
    client.release();
    return person === undefined || held.length === 0 ? worksAsNothing : { kind: 'signed-in', person };
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    );
    throw withoutValues(error);
  }
}

/** Known by identity, else by verified address, else made where the claims say what the person works as. */
async function personOf(
  client: PoolClient,
  issuer: IssuerSettings,
  claims: Claims,
  now: Instant,
): Promise<string | undefined> {
  const { subject, email, name } = claims;
  const { rows: known } = await client.query<{ person: string }>(
    'select person from homeward.identity where issuer = $1 and subject = $2',
    [issuer.key, subject],
  );
  if (known[0] !== undefined) return known[0].person;
  const person =
    (issuer.findByEmail && email !== undefined ? await namedBefore(client, email) : undefined) ??
    (claimed(issuer, claims).length > 0
      ? await addPerson(client, { name: name ?? 'Name not given' }, now)
      : undefined);
  if (person === undefined) return undefined;
  await client.query('insert into homeward.identity (issuer, subject, person) values ($1, $2, $3)', [
    issuer.key,
    subject,
    person,
  ]);
  return person;
}

async function namedBefore(client: PoolClient, email: string): Promise<string | undefined> {
  const { rows } = await client.query<{ person: string }>(
    'select person from homeward.person where lower(email) = lower($1)',
    [email],
  );
  return rows[0]?.person;
}

const claimed = ({ memberships }: IssuerSettings, { values }: Claims) =>
  memberships.filter(({ value }) => values.includes(value));

async function bringUpToDate(
  client: PoolClient,
  issuer: IssuerSettings,
  claims: Claims,
  person: string,
  now: Instant,
): Promise<void> {
  if (claims.name !== undefined)
    await client.query('update homeward.person set name = $2 where person = $1 and name <> $2', [
      person,
      claims.name,
    ]);
  const kept = new Set<string>();
  for (const { role, agency, authority, team } of claimed(issuer, claims))
    kept.add(
      await grant(client, {
        ...{ person, role, agency, from: now, issuer: issuer.key, by: issuer.name },
        ...(authority !== undefined && { authority }),
        ...(team !== undefined && { team: await teamNamed(client, agency, team) }),
      }),
    );
  const { rows: held } = await client.query<{ membership: string }>(
    `select membership from homeward.membership
      where person = $1 and issuer = $2 and (valid_to is null or valid_to > $3)`,
    [person, issuer.key, new Date(now)],
  );
  for (const { membership } of held)
    if (!kept.has(membership)) await revoke(client, membership, now, issuer.name);
}
