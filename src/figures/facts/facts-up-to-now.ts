import { setTimeout as after } from 'node:timers/promises';
import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { Store } from '../../store/store.ts';
import { refreshFacts } from './refresh-facts.ts';

/** Nobody waits longer for a transaction that somebody else has left open, on whichever database of the server. */
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
  const last = await positionIn(store, 'select max(position) as position from homeward.event');
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    await refreshFacts(store, library, now);
    const made = await positionIn(store, 'select position from homeward.fact_position');
    if (made >= last || performance.now() >= until) return;
    await after(AGAIN_AFTER_MS);
  }
}

async function positionIn({ record }: Pick<Store, 'record'>, query: string): Promise<number> {
  const { rows } = await record.query<{ position: number | null }>(query);
  return rows[0]?.position ?? 0;
}
