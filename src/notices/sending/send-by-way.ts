import type { ClientBase, Pool } from 'pg';
import type { Role } from '../../domain/agencies/roles.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { makeLink } from '../acknowledge/links.ts';
import { type Channel, ChannelDown, type MessageText, type Sent } from '../channels/channel.ts';
import { messageText, type NoticeKind } from '../channels/message-text.ts';
import { addJobs, type WayOut } from './jobs/jobs.ts';
import { kindsOf } from './kinds-of.ts';
import { pathOfLink, pathOfNotices } from './links.ts';
import { failSending } from './reached-nobody.ts';
import { addressFor, type Reachable } from './ways-out.ts';

export interface Attempt {
  readonly message: string;
  readonly way: WayOut;
  readonly channel: Channel;
  /** Where people reach the service. */
  readonly address: string;
  readonly now: Instant;
  /** It is not tried again by itself. */
  readonly isLast: boolean;
}

interface Begun extends Reachable {
  readonly role: Role;
  readonly attempts: number;
}

/**
 * Tries to send a message by one way. It is counted before it is tried: after a worker that died over it the next
 * knows that it may have gone.
 *
 * @throws ChannelDown where it is to be tried again later
 */
export async function sendByWay(worker: Pool, attempt: Attempt): Promise<void> {
  const { message, way, channel, now, isLast } = attempt;
  const begun = await beginAttempt(worker, message, way);
  if (begun === undefined) return;
  const to = addressFor(way, begun);
  if (to === undefined) return failed(worker, attempt, 'There is no address any more.');
  const notices = await kindsOf(worker, message);
  if (notices.length === 0) return failed(worker, attempt, 'There is nothing in it any more.');
  const text = await wordMessage(worker, attempt, begun, notices);
  try {
    const sent = await channel.send({ message, to, text, again: begun.attempts > 1 });
    if (sent.kind === 'refused') return failed(worker, attempt, sent.reason);
    await inTransaction(worker, (connection) => noteSent(connection, message, way, sent, now));
  } catch (error) {
    if (!(error instanceof ChannelDown)) throw error;
    if (isLast) return failed(worker, attempt, error.message);
    await worker.query('update homeward.sending set fault = $3 where message = $1 and channel = $2', [
      ...[message, way],
      error.message,
    ]);
    throw error;
  }
}

/** Answers undefined where it was sent, has failed for good, or is gone with the record that it was about. */
async function beginAttempt(worker: Pool, message: string, way: WayOut): Promise<Begun | undefined> {
  const { rows } = await worker.query<Begun>({
    name: 'begin-attempt',
    text: `with begun as (
        update homeward.sending set attempts = attempts + 1
        where message = $1 and channel = $2 and sent_at is null and failed_at is null returning attempts)
      select b.attempts, m.role, p.email, case when p.wants_texts then p.mobile end as mobile,
        homeward.mailbox_of(m.message) as mailbox
      from begun b
      join homeward.message m on m.message = $1
      left join homeward.person p on p.person = m.person`,
    values: [message, way],
  });
  return rows[0];
}

/** Whoever does not work here gets a link to say that they have it; whoever does reads it in the service. */
async function wordMessage(
  worker: Pool,
  { message, address, now }: Attempt,
  { role, mailbox }: Begun,
  [first, ...others]: readonly NoticeKind[],
): Promise<MessageText> {
  const path = mailbox === null ? pathOfNotices : pathOfLink(await makeLink(worker, message, now));
  const reader = mailbox === null ? 'works-here' : 'outside';
  return messageText({ notices: [first!, ...others], role, link: `${address}${path}`, reader });
}

async function noteSent(
  connection: ClientBase,
  message: string,
  way: WayOut,
  { reference, delivered }: Extract<Sent, { kind: 'sent' }>,
  now: Instant,
): Promise<void> {
  const at = new Date(now);
  const arrived = delivered ? at : null;
  await connection.query({
    name: 'note-sent',
    text: `update homeward.sending
      set sent_at = $3, reference = $4, delivered_at = $5, failed_at = null, fault = null
      where message = $1 and channel = $2`,
    values: [message, way, at, reference, arrived],
  });
  await connection.query({
    name: 'note-sent-of-notices',
    text: `update homeward.notice set sent_at = coalesce(sent_at, $2), delivered_at = coalesce(delivered_at, $3)
      where message = $1`,
    values: [message, at, arrived],
  });
  await addJobs(connection, 'note-message', [message]);
}

const failed = (worker: Pool, { message, way, now }: Attempt, reason: string): Promise<void> =>
  inTransaction(worker, (connection) => failSending(connection, { message, channel: way }, reason, now));
