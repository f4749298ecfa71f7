import { setTimeout as after } from 'node:timers/promises';
import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { Store } from '../../store/store.ts';
import { refreshFacts } from './refresh-facts.ts';

/** Nobody waits longer for a transaction that somebody else has left open. */
const PATIENCE_MS = 3_000;
const AGAIN_AFTER_MS = 25;

/**
 * Brings the facts to everything that had been recorded when it was asked: what stands behind a transaction that is
 * still running is waited for a moment, so that whoever has just recorded something finds it counted.
 */
export async function factsUpToNow(
  store: Pick<Store, 'record'>,
  library: PackLibrary,
  now: Instant,
): Promise<void> {
  const last = await lastRecorded(store);
  const until = performance.now() + PATIENCE_MS;
  while (!(await mayBeRead(store, last)) && performance.now() < until) await after(AGAIN_AFTER_MS);
  await refreshFacts(store, library, now);
}

async function lastRecorded({ record }: Pick<Store, 'record'>): Promise<number> {
  const { rows } = await record.query<{ last: number | null }>(
    'select max(position) as last from homeward.event',
  );
  return rows[0]!.last ?? 0;
}

async function mayBeRead({ record }: Pick<Store, 'record'>, position: number): Promise<boolean> {
  const { rows } = await record.query<{ may: boolean }>(
    'select $1::bigint < homeward.first_position_to_come() as may',
    [position],
  );
  return rows[0]!.may;
}
