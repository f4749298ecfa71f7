import type { ClientBase, Pool } from 'pg';
import type { WakeUp } from './wake-up.ts';

/** A pool, or one connection of it inside a transaction. */
export type Queryable = Pool | ClientBase;

/** The database, by who asks it. No pool can do what another is for. */
export interface Store {
  /** Whole streams; appends, and nothing else, through `append`. */
  readonly record: Pool;
  /** Read models, timeline and documents that one agency may see: through `asAgency`. */
  readonly view: Pool;
  /** People, what they work as, sessions and drafts; no child's record. */
  readonly access: Pool;
  /** The outbox and obligations. */
  readonly worker: Pool;
  /** Facts without names. */
  readonly figures: Pool;
  readonly wakeUp: WakeUp;
  close(): Promise<void>;
}
