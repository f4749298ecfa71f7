import type { Pool } from 'pg';

/** Twice as long as any channel may take over a message. */
const LONGEST = '2 minutes';

/** Gives back what a worker took that has not ended for so long that the worker must have died over it. */
export async function freeDeadJobs(worker: Pool): Promise<void> {
  await worker.query({
    name: 'free-dead-jobs',
    text: `select graphile_worker.force_unlock_workers(array(
      select distinct j.locked_by from graphile_worker.jobs j where j.locked_at < now() - $1::interval))`,
    values: [LONGEST],
  });
}
