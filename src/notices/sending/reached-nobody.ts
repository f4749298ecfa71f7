import type { ClientBase } from 'pg';
import type { Instant } from '../../domain/time/instant.ts';
import { addJobs } from './jobs/jobs.ts';

/** There was no way to send a message to whoever it is for. */
export const noWayOut = (connection: ClientBase, message: string, now: Instant): Promise<void> =>
  failNotices(connection, message, 'no-channel', now);

/** One way out came to nothing. Where no other is left, and it is not in the service either, it reached nobody. */
export async function failSending(
  connection: ClientBase,
  { message, channel }: { readonly message: string; readonly channel: string },
  reason: string,
  now: Instant,
): Promise<void> {
  const { rows } = await connection.query<{ reached: boolean }>({
    name: 'fail-sending',
    text: `with failed as (
        update homeward.sending set failed_at = $3, fault = $4 where message = $1 and channel = $2)
      select exists (
        select from homeward.sending where message = $1 and channel <> $2 and failed_at is null) as reached`,
    values: [message, channel, new Date(now), reason],
  });
  if (rows[0]?.reached === false) await failNotices(connection, message, reason, now);
}

/** Nobody waits for the answer of somebody who was not reached: the next in line is told. */
async function failNotices(
  connection: ClientBase,
  message: string,
  reason: string,
  now: Instant,
): Promise<void> {
  await connection.query({
    name: 'fail-notices',
    text: `update homeward.notice
      set failed_at = $2, fault = $3,
        acknowledge_by = case when acknowledge_by > $2 then $2 else acknowledge_by end
      where message = $1 and acknowledged_at is null`,
    values: [message, new Date(now), reason],
  });
  await addJobs(connection, 'note-message', [message]);
}
