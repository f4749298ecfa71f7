import pg from 'pg';
import type { Instant } from '../domain/time/instant.ts';
import type { Store } from './store.ts';
import { withoutValues } from './without-values.ts';

/** One body that was recorded where it must not be, against the wrong child say, and the two people who say so. */
export interface Redaction {
  readonly owner: string;
  readonly stream: string;
  readonly version: number;
  readonly people: readonly [first: string, second: string];
  readonly reason: string;
  readonly at: Instant;
}

export type RedactionOutcome =
  | { readonly kind: 'redacted'; readonly position: number }
  | { readonly kind: 'no_such_event' }
  | { readonly kind: 'already_redacted' }
  /** Two different people and a reason are needed. */
  | { readonly kind: 'not_by_two_people_with_a_reason' };

const CHECK_VIOLATION = '23514';
const UNIQUE_VIOLATION = '23505';

/**
 * Takes one body out for good, with its timeline rows, waiting messages and stored answers. The event stays with the
 * hash of what it said, so the chain verifies. Afterwards the caller folds the stream again and appends its read
 * models, which still show what was folded before.
 */
export async function redact(
  store: Store,
  { owner, stream, version, people, reason, at }: Redaction,
): Promise<RedactionOutcome> {
  try {
    const { rows } = await store.record.query<{ position: number | null }>(
      'select homeward.redact($1, $2, $3, $4, $5, $6, $7) as position',
      [owner, stream, version, ...people, reason, new Date(at)],
    );
    const position = rows[0]?.position ?? null;
    if (position === null) return { kind: 'no_such_event' };
    store.wakeUp.signal();
    return { kind: 'redacted', position };
  } catch (error) {
    if (error instanceof pg.DatabaseError) {
      if (error.code === CHECK_VIOLATION) return { kind: 'not_by_two_people_with_a_reason' };
      if (error.code === UNIQUE_VIOLATION) return { kind: 'already_redacted' };
    }
    throw withoutValues(error);
  }
}
