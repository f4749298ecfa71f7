import type { EpisodeRow } from './episode-row.ts';
import type { Flag } from './flags.ts';

/** A row that can have been, with its line and what is unusual about it in itself. */
export interface CheckedRow {
  readonly row: EpisodeRow;
  readonly line: number;
  readonly flags: readonly Flag[];
}
