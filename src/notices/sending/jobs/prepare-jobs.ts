import { runMigrations } from 'graphile-worker';
import type { Pool } from 'pg';
import { toldBy } from './told-by.ts';

/**
 * Makes the tables of the queue where they are missing, or brings them up to date. The schema is there already and
 * is the worker's own; who may not make schemas may not ask for one that is there, so the first table comes from us.
 */
export async function prepareJobs(worker: Pool, tell: (fault: unknown) => void): Promise<void> {
  // One at a time: two that make the same table at the same moment stand in each other's way.
  await worker.query(`select pg_advisory_xact_lock(hashtext('graphile_worker.migrations'));
    create table if not exists graphile_worker.migrations (
      id int primary key, ts timestamptz default now() not null, breaking boolean not null default false)`);
  await runMigrations({ pgPool: worker, logger: toldBy(tell) });
}
