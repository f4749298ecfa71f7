import type { EpisodeHistory } from '../../domain/episode/history.ts';
import type { Obligation } from '../../domain/obligations/obligation.ts';

/** An episode with what figures need to know beside its history. */
export interface EpisodeKnown {
  readonly books: string;
  readonly history: EpisodeHistory;
  readonly duties: readonly Obligation[];
  /** The rule of old by which an imported episode was counted; undefined where every one counts, however short. */
  readonly countedBy?: 'over-24-hours' | undefined;
  /** The episode as the record names it, and the child it counts for: the survivor where two records became one. */
  readonly stream: string;
  readonly childStream: string;
}
