import type { ClientBase, Pool } from 'pg';
import { inTransaction } from '../../../store/in-transaction.ts';
import { addJobs, type JobName } from './jobs.ts';

/** What is not done and has no job: after a backup was restored, which brings messages and no queue. */
const waiting: readonly (readonly [JobName, string])[] = [
  ['send-message', 'select m.message as about from homeward.message m where m.sent_at is null'],
  ['send-by-email', unsent('email')],
  ['send-by-text', unsent('text')],
];

/** Queues what waits to be sent and is in no queue. */
export const queueWhatWaits = (worker: Pool): Promise<void> =>
  inTransaction(worker, async (connection) => {
    for (const [name, waits] of waiting)
      await addJobs(connection, name, await withoutJob(connection, name, waits));
  });

async function withoutJob(connection: ClientBase, name: JobName, waits: string): Promise<readonly string[]> {
  const { rows } = await connection.query<{ about: string }>(
    `select w.about from (${waits}) w
      where not exists (select from graphile_worker.jobs j where j.key = $1 || ' ' || w.about)`,
    [name],
  );
  return rows.map(({ about }) => about);
}

function unsent(channel: string): string {
  return `select s.message as about from homeward.sending s
    where s.channel = '${channel}' and s.sent_at is null and s.failed_at is null`;
}
