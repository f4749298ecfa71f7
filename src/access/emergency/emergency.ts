import { randomUUID } from 'node:crypto';
import { HOUR, type Instant } from '../../domain/time/instant.ts';
import type { AccessStore } from '../people/people.ts';
import type { SignedIn } from '../people/signed-in.ts';
import { may } from '../policy/policy.ts';

/** How long a record stays open: a night, and not the morning after. */
export const EMERGENCY_HOURS = 4;

export const reviewOutcomes = {
  justified: 'It was needed',
  'not-needed': 'It was not needed, and nothing was wrong',
  'not-justified': 'It should not have been opened; taken further',
} as const;

export type ReviewOutcome = keyof typeof reviewOutcomes;

export interface EmergencyAccess {
  readonly id: string;
  readonly owner: string;
  readonly child: string;
  readonly reason: string;
  readonly from: Instant;
  readonly until: Instant;
}

export type EmergencyRefusal =
  | { readonly refused: 'not-in-this-part'; readonly says: string }
  | { readonly refused: 'say-why'; readonly says: string }
  | { readonly refused: 'reviewed-by-another'; readonly says: string };

/**
 * Opens a child's record, for the membership that somebody works as now, for four hours.
 *
 * @refuses a part that may not; no reason
 */
export async function openInEmergency(
  { access }: AccessStore,
  { person, as }: SignedIn,
  { owner, child, reason }: Pick<EmergencyAccess, 'owner' | 'child' | 'reason'>,
  now: Instant,
): Promise<EmergencyAccess | EmergencyRefusal> {
  if (!may(as.role, 'none', 'core', 'open-in-emergency'))
    return { refused: 'not-in-this-part', says: 'Your part does not open records in an emergency.' };
  if (reason.trim() === '') return { refused: 'say-why', says: 'Say why you need this record now.' };
  const opened = { id: randomUUID(), owner, child, reason, from: now };
  const until = (now + EMERGENCY_HOURS * HOUR) as Instant;
  await access.query(
    `insert into homeward.emergency_access
      (emergency, person, membership, owner, child, reason, valid_from, valid_to)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [opened.id, person, as.id, owner, child, reason.trim(), new Date(now), new Date(until)],
  );
  return { ...opened, until };
}

/** What somebody has open now, for the banner that says so. */
export async function openNow(
  { access }: AccessStore,
  { as }: SignedIn,
  now: Instant,
): Promise<readonly EmergencyAccess[]> {
  const { rows } = await access.query<
    { from_at: Instant; until: Instant } & Omit<EmergencyAccess, 'from' | 'until'>
  >(
    `select emergency as id, owner, child, reason, valid_from as from_at, valid_to as until
      from homeward.emergency_access where membership = $1 and valid_from <= $2 and valid_to > $2
      order by valid_from`,
    [as.id, new Date(now)],
  );
  return rows.map(({ from_at: from, ...rest }) => ({ ...rest, from }));
}

export interface AwaitingReview extends EmergencyAccess {
  readonly person: string;
  readonly role: string;
  readonly agency: string;
}

/** What was opened in the records of one authority and nobody has reviewed, oldest first. */
export async function awaitingReview(
  { access }: AccessStore,
  owner: string,
): Promise<readonly AwaitingReview[]> {
  const { rows } = await access.query<{ from_at: Instant } & Omit<AwaitingReview, 'from'>>(
    `select e.emergency as id, e.owner, e.child, e.reason, e.valid_from as from_at, e.valid_to as until,
        p.name as person, m.role, m.agency
      from homeward.emergency_access e
        join homeward.person p on p.person = e.person
        join homeward.membership m on m.membership = e.membership
      where e.owner = $1 and e.reviewed_at is null order by e.valid_from`,
    [owner],
  );
  return rows.map(({ from_at: from, ...rest }) => ({ ...rest, from }));
}

/**
 * Notes what a review came to; answers whether it was awaiting one.
 *
 * @refuses a part that may not review, and whoever opened the record
 */
export async function review(
  { access }: AccessStore,
  { person, as }: SignedIn,
  emergency: string,
  { outcome, note }: { readonly outcome: ReviewOutcome; readonly note?: string },
  now: Instant,
): Promise<boolean | EmergencyRefusal> {
  if (!may(as.role, 'none', 'oversight', 'review-emergency'))
    return {
      refused: 'not-in-this-part',
      says: 'Your part does not review what was opened in an emergency.',
    };
  const { rows } = await access.query<{ person: string }>(
    'select person from homeward.emergency_access where emergency = $1',
    [emergency],
  );
  if (rows[0]?.person === person)
    return {
      refused: 'reviewed-by-another',
      says: 'What you opened yourself is for somebody else to review.',
    };
  const { rowCount } = await access.query(
    `update homeward.emergency_access set reviewed_by = $2, reviewed_at = $3, outcome = $4, note = $5
      where emergency = $1 and reviewed_at is null`,
    [emergency, person, new Date(now), outcome, note ?? null],
  );
  return rowCount === 1;
}
