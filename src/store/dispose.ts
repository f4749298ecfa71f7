import { formatInstant, type Instant } from '../domain/time/instant.ts';
import type { Store } from './store.ts';
import { withoutValues } from './without-values.ts';

/** Streams at the end of their retention; those of one child go together. */
export interface Disposal {
  readonly owner: string;
  readonly streams: readonly string[];
  readonly person: string;
  /** Words without personal data: they stay on the tombstone. */
  readonly reason: string;
  readonly at: Instant;
}

/**
 * Takes whole streams with every copy: events, read models, timeline, duties, documents, search keys, relationships,
 * waiting messages and stored answers. A tombstone keeps each stream's name, last version and hash.
 *
 * @returns how many streams were taken; those that do not exist or were taken before do not count
 */
export async function dispose(
  store: Store,
  { owner, streams, person, reason, at }: Disposal,
): Promise<number> {
  try {
    const { rows } = await store.record.query<{ taken: number }>(
      'select homeward.dispose($1, $2, $3) as taken',
      [owner, streams, { at: formatInstant(at), person, reason }],
    );
    store.wakeUp.signal();
    return rows[0]?.taken ?? 0;
  } catch (error) {
    throw withoutValues(error);
  }
}
