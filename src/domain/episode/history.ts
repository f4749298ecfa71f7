import type { Child } from '../child/child.ts';
import type { Instant } from '../time/instant.ts';
import type { Episode } from './episode.ts';

/** What another episode of the same child means for this one. */
export interface EpisodeOutline {
  readonly id: string;
  readonly missingSince: Instant;
  readonly over: Instant | undefined;
  /** False where nobody had to be told of it: found during the checks, or authorised. */
  readonly reported?: boolean;
}

/** One episode in the light of its child: what rules are asked of. */
export interface EpisodeHistory {
  readonly id: string;
  readonly child: Child;
  readonly episode: Episode;
  /** The child's other episodes that are not void, by when they began. */
  readonly others: readonly EpisodeOutline[];
}
