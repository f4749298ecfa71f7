import type { StreamName } from '../../../record/streams.ts';
import type { EpisodeRow } from './episode-row.ts';
import type { Flag } from './flags.ts';

/** A row that can have been, with its line and what is unusual about it in itself. */
export interface CheckedRow {
  readonly row: EpisodeRow;
  /** The stream of the episode that it is about. */
  readonly episode: StreamName;
  readonly line: number;
  readonly flags: readonly Flag[];
}
