import type { Instant } from '../../domain/time/instant.ts';
import type { Dimension } from './dimension.ts';
import type { Measure, Series } from './measure.ts';
import type { Period } from './period.ts';

/** What somebody wants to know. */
export interface Asked {
  readonly measure: Measure;
  /** Whose figures; `*` for all authorities together. */
  readonly authority: string;
  readonly period: Period;
  readonly series: Series;
  readonly by?: Dimension | undefined;
  /** As what was known then would have made it; otherwise as it stands. */
  readonly knownAt?: Instant | undefined;
}
