import type { Queryable } from '../../../store/store.ts';
import type { ChannelName } from '../../channels/channel.ts';

/** Ways out of the service: each is tried by itself, so that one that is down holds up no other. */
export type WayOut = Exclude<ChannelName, 'service'>;

/**
 * What is queued to be done with a message: nothing is added to it any more, it stands in the service, and its ways
 * out are chosen; it leaves by one of them; the records that it is about say what became of it. A notice that nobody
 * can be sent is noted by itself.
 */
export type JobName = 'send-message' | `send-by-${WayOut}` | 'note-message' | 'note-notice';

/** What a job is about: a message, or a notice. */
export interface JobBody {
  readonly about: string;
}

/** Over a day, with pauses of seconds at first and of hours in the end. */
export const ATTEMPTS = 13;

/** People find their messages before the record says that they do. */
const FIRST = 0;
const THEN = 10;

/** What is queued about one child within this time goes out as one message. */
const TOGETHER = '1 second';

/**
 * Queues a job about each, in the transaction of what it is about. One that is queued and has not begun is not queued
 * twice.
 *
 * @param connection  of the login `worker`
 */
export async function addJobs(connection: Queryable, name: JobName, about: readonly string[]): Promise<void> {
  if (about.length === 0) return;
  await connection.query({
    name: 'add-jobs',
    text: `select from graphile_worker.add_jobs(array(
        select row($1::text, json_build_object('about', about), null, now() + $3::interval, $4::integer,
          $1::text || ' ' || about, $5::integer, null)::graphile_worker.job_spec
        from unnest($2::uuid[]) as given (about)), true)`,
    values: [
      ...[name, about, name === 'send-message' ? TOGETHER : '0', ATTEMPTS],
      name.startsWith('note-') ? THEN : FIRST,
    ],
  });
}
