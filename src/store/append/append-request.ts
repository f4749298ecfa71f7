import type { Recorded } from '../../domain/deciding/command.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { StreamHead } from '../chain.ts';
import type { ObligationSet, ReadModels, SettledObligations } from './read-models.ts';

/** An event and its stream; imported and simulated history was recorded at other times than the request. */
export interface NewRecord extends Recorded {
  readonly recorded?: Instant;
}

/** One stream that deciding rested on, and where it stood when it was read. */
export interface StreamUse {
  readonly stream: string;
  readonly at: StreamHead;
}

/** A repeated form post is answered as the first one was, and writes nothing. */
export interface Idempotency {
  readonly key: string;
  /** What was posted, as a hash in hexadecimal: the same key with other content is refused. */
  readonly contentHash: string;
  /** What to answer when it is posted again. */
  readonly answer: unknown;
}

/** Something for others to be told, delivered after the append. */
export interface OutboxMessage {
  readonly stream: string;
  readonly kind: string;
  readonly body: unknown;
}

/** That somebody was shown children: one record, or a list with its filter. */
export interface ReadLogEntry {
  readonly at: Instant;
  readonly person: string;
  readonly agency: string;
  readonly act: string;
  readonly children: readonly string[];
  readonly detail?: unknown;
}

/**
 * Everything that one order changes, written in one transaction or not at all. Without events it rebuilds read
 * models. Each stream that an event goes to is named, and each that deciding rested on.
 */
export interface AppendRequest extends ReadModels {
  /** The authority whose streams these are. */
  readonly owner: string;
  readonly recorded: Instant;
  readonly streams: readonly StreamUse[];
  readonly events: readonly NewRecord[];
  readonly idempotency?: Idempotency;
  /** The live duties of each subject, whole: those of a subject that are not named any more go. */
  readonly obligations?: readonly ObligationSet[];
  readonly settled?: readonly SettledObligations[];
  readonly outbox?: readonly OutboxMessage[];
  readonly readLog?: readonly ReadLogEntry[];
}

/** What came of an append. Nothing is written unless it is `appended`. */
export type AppendOutcome =
  | {
      readonly kind: 'appended';
      /** The position of each event, in the order of the request. */
      readonly positions: readonly number[];
      /** Where each named stream stands now. */
      readonly heads: ReadonlyMap<string, StreamHead>;
    }
  /** Somebody else appended since the stream was read; or it was disposed of. */
  | {
      readonly kind: 'conflict';
      readonly stream: string;
      readonly expected: number;
      readonly actual: number;
      readonly disposed: boolean;
    }
  /** The child has an episode already from which the child is not back. */
  | { readonly kind: 'unreturned_episode' }
  | { readonly kind: 'replayed'; readonly answer: unknown }
  /** The key was used for other content. */
  | { readonly kind: 'key_reused' };
