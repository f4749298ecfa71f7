import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/time/instant.ts';
import {
  type MembershipRow,
  membershipsInForce,
  membershipsOf,
  readMemberships,
} from '../people/memberships.ts';
import type { AccessStore } from '../people/people.ts';
import type { SignedIn } from '../people/signed-in.ts';
import { NOTED_EVERY, type SessionLimits, sessionLimits } from './limits.ts';

/** A session as a request finds it. */
export interface Session {
  readonly signedIn: SignedIn;
  /** What forms of this session carry, so that no other site can post one. */
  readonly formSecret: string;
  /** Whether the code of conduct was accepted for the agency that the person works for now. */
  readonly conductAccepted: boolean;
}

/**
 * Only the hash of a token is kept: who reads the database cannot sign in with it. Looking a hash up takes no longer
 * for a token that is nearly right, because a nearly right token has quite another hash.
 */
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const secret = () => randomBytes(32).toString('base64url');

/** Signs somebody in; answers the token, which nobody else ever sees. Undefined for a person who works as nothing. */
export async function startSession(
  { access }: AccessStore,
  person: string,
  now: Instant,
): Promise<string | undefined> {
  const [first] = await membershipsOf(access, person, now);
  if (first === undefined) return undefined;
  const token = secret();
  await access.query(
    `insert into homeward.session (session, token_hash, person, membership, form_secret, created_at, seen_at)
      values ($1, $2, $3, $4, $5, $6, $6)`,
    [randomUUID(), hashOf(token), person, first.id, secret(), new Date(now)],
  );
  return token;
}

interface SessionRow {
  readonly session: string;
  readonly person: string;
  readonly name: string;
  readonly membership: string;
  readonly form_secret: string;
  readonly seen_at: number;
  readonly held: readonly MembershipRow[];
  readonly accepted: readonly string[];
}

/**
 * Who holds a token, while the session is in force: not ended, not idle or old beyond the limits, and of somebody who
 * still works as something. One that is past its limits, or whose holder has left, is ended.
 */
export async function findSession(
  { access }: AccessStore,
  token: string,
  now: Instant,
  { idle, absolute }: SessionLimits = sessionLimits,
): Promise<Session | undefined> {
  const { rows } = await access.query<SessionRow>({
    name: 'find-session',
    text: `select s.session, s.person, p.name, s.membership, s.form_secret, s.seen_at,
        case when s.seen_at > $3 and s.created_at > $4
          then ${membershipsInForce('s.person', '$2')} else '[]' end as held,
        array (select c.agency from homeward.conduct c where c.person = s.person) as accepted
      from homeward.session s join homeward.person p on p.person = s.person
      where s.token_hash = $1 and s.ended_at is null`,
    values: [hashOf(token), new Date(now), new Date(now - idle), new Date(now - absolute)],
  });
  const [row] = rows;
  if (row === undefined) return undefined;
  const memberships = readMemberships(row.held);
  const as = memberships.find(({ id }) => id === row.membership) ?? memberships[0];
  if (as === undefined) {
    await endSession({ access }, row.session, now);
    return undefined;
  }
  if (now - row.seen_at >= NOTED_EVERY)
    await access.query('update homeward.session set seen_at = $2 where session = $1', [
      row.session,
      new Date(now),
    ]);
  const { session, person, name, form_secret: formSecret, accepted } = row;
  return {
    signedIn: { person, name, session, memberships, as },
    formSecret,
    conductAccepted: accepted.includes(as.agency),
  };
}

/** Works as another of one's memberships from now on; answers false for one that is not held now. */
export async function workAs(
  { access }: AccessStore,
  { session, memberships }: SignedIn,
  membership: string,
): Promise<boolean> {
  if (!memberships.some(({ id }) => id === membership)) return false;
  await access.query('update homeward.session set membership = $2 where session = $1', [session, membership]);
  return true;
}

export async function endSession({ access }: AccessStore, session: string, now: Instant): Promise<void> {
  await access.query('update homeward.session set ended_at = $2 where session = $1 and ended_at is null', [
    session,
    new Date(now),
  ]);
}

/** Signs somebody out everywhere; answers of how many sessions. */
export async function endSessionsOf({ access }: AccessStore, person: string, now: Instant): Promise<number> {
  const { rowCount } = await access.query(
    'update homeward.session set ended_at = $2 where person = $1 and ended_at is null',
    [person, new Date(now)],
  );
  return rowCount ?? 0;
}

/** Notes that somebody accepted the code of conduct for an agency; once is enough. */
export async function acceptConduct(
  { access }: AccessStore,
  person: string,
  agency: string,
  now: Instant,
): Promise<void> {
  await access.query(
    'insert into homeward.conduct (person, agency, accepted_at) values ($1, $2, $3) on conflict do nothing',
    [person, agency, new Date(now)],
  );
}

/**
 * Whose session a token was of, also one that has ended: to keep what they were typing when it did, and for nothing
 * else. Undefined for a token of no session.
 */
export async function holderOf({ access }: AccessStore, token: string): Promise<string | undefined> {
  const { rows } = await access.query<{ person: string }>(
    'select person from homeward.session where token_hash = $1',
    [hashOf(token)],
  );
  return rows[0]?.person;
}

/** Drops the sessions that began before a moment, in force or not; answers how many. */
export async function dropOldSessions({ access }: AccessStore, begunBefore: Instant): Promise<number> {
  const { rowCount } = await access.query('delete from homeward.session where created_at < $1', [
    new Date(begunBefore),
  ]);
  return rowCount ?? 0;
}
