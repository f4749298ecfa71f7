import type { ClientBase, Pool } from 'pg';
import type { Instant } from '../../domain/time/instant.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { addJobs, type WayOut } from './jobs/jobs.ts';
import { noWayOut } from './reached-nobody.ts';
import { type Reachable, type Ways, waysOut } from './ways-out.ts';

/** A message that has not left, and whoever it is for. */
interface Waiting extends Reachable {
  /** Somebody who works in Homeward finds it there. */
  readonly here: boolean;
}

/**
 * Sends a message: from now on nothing is added to it. For whoever works here it is there at once; the ways out of the
 * service are queued, each by itself. Sent before, nothing is done.
 */
export const sendMessage = (worker: Pool, ways: Ways, message: string, now: Instant): Promise<void> =>
  inTransaction(worker, async (connection) => {
    const waiting = await takeMessage(connection, message, now);
    if (waiting === undefined) return;
    const out = waysOut(waiting, ways);
    if (waiting.here) await deliverHere(connection, message, now);
    await addSendings(connection, message, out);
    for (const way of out) await addJobs(connection, `send-by-${way}`, [message]);
    if (!waiting.here && out.length === 0) await noWayOut(connection, message, now);
  });

/** Answers undefined for one that has left, or is gone with the record that it was about. */
async function takeMessage(
  connection: ClientBase,
  message: string,
  now: Instant,
): Promise<Waiting | undefined> {
  const { rows } = await connection.query<Waiting>({
    name: 'take-message',
    text: `with taken as (
        update homeward.message set sent_at = $2 where message = $1 and sent_at is null returning *)
      select t.person is not null or exists (
          select from homeward.membership m where m.role = t.role and m.agency = t.agency
            and m.valid_from <= $2 and (m.valid_to is null or m.valid_to > $2)) as here,
        p.email, case when p.wants_texts then p.mobile end as mobile,
        homeward.mailbox_of(t.message) as mailbox
      from taken t
      left join homeward.person p on p.person = t.person`,
    values: [message, new Date(now)],
  });
  return rows[0];
}

async function deliverHere(connection: ClientBase, message: string, now: Instant): Promise<void> {
  await connection.query({
    name: 'deliver-here',
    text: `with there as (
        insert into homeward.sending (message, channel, attempts, sent_at, delivered_at)
        values ($1, 'service', 1, $2, $2) on conflict do nothing)
      update homeward.notice set sent_at = $2, delivered_at = $2 where message = $1`,
    values: [message, new Date(now)],
  });
  await addJobs(connection, 'note-message', [message]);
}

async function addSendings(connection: ClientBase, message: string, ways: readonly WayOut[]): Promise<void> {
  if (ways.length === 0) return;
  await connection.query({
    name: 'add-sendings',
    text: `insert into homeward.sending (message, channel)
      select $1, way from unnest($2::text[]) as given (way) on conflict do nothing`,
    values: [message, ways],
  });
}
