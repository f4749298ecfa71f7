import type { Instant } from '../../domain/time/instant.ts';
import type { Fact } from './fact.ts';

/** What facts were made from: as long as each of these is the same as before, so are they. */
export type RestsOn = readonly unknown[];

/** Everything that is counted of one episode, or of a child beyond single episodes. */
export interface GroupOfFacts {
  readonly facts: readonly Fact[];
  readonly restsOn: RestsOn;
  /** When a duty comes round again though nothing new is recorded. */
  readonly lookAgain: Instant | undefined;
}

export const isSameGround = (one: RestsOn, other: RestsOn): boolean =>
  one.every((each, place) => each === other[place]);
