import type { Instant } from '../domain/time/instant.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { append } from '../store/append/append.ts';
import type { Store } from '../store/store.ts';
import { derivedRows } from './derive/derived-rows.ts';
import { readSituation } from './situation.ts';
import { type StreamName, subjectOf } from './streams.ts';

/**
 * Lays down the next occurrences of duties that repeat, for every episode in which one has come due. Several
 * processes may do so at once: rows that another has laid meanwhile are laid the same again.
 *
 * @returns how many episodes were looked at
 */
export async function extendDuties(store: Store, library: PackLibrary, now: Instant): Promise<number> {
  const { rows } = await store.record.query<{ owner: string; episode: StreamName; child: StreamName }>(
    'select owner, episode, child from homeward.episode where extend_at <= $1 order by extend_at',
    [new Date(now)],
  );
  for (const { owner, episode, child } of rows) await layAnew(store, library, owner, child, [episode], now);
  return rows.length;
}

/** Lays the duties of episodes anew, and rewrites the rows that show them; no event is added. */
export async function layAnew(
  store: Store,
  library: PackLibrary,
  owner: string,
  child: StreamName,
  episodes: readonly StreamName[],
  now: Instant,
  shown: 'what is new' | 'everything' = 'what is new',
): Promise<void> {
  const situation = await readSituation(store, owner, [child, ...episodes]);
  const { outbox: _, ...rows } = derivedRows(
    library,
    situation,
    subjectOf(child, 'child') ?? '',
    [],
    now,
    shown,
  );
  await append(store, { owner, recorded: now, streams: [], events: [], ...rows });
}
