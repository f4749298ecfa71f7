import type { Instant } from '../../domain/time/instant.ts';
import type { Fact } from './fact.ts';

/** Everything that is counted of one episode, or of a child beyond single episodes. */
export interface GroupOfFacts {
  readonly facts: readonly Fact[];
  /** As long as this reads the same, nothing that they were made from has changed. */
  readonly restsOn: string;
  /** When a duty comes round again though nothing new is recorded. */
  readonly lookAgain: Instant | undefined;
}
