import type { Instant, PlainDate } from './instant.ts';

/**
 * When something happened, as well as anybody knows.
 *
 * `estimated` is a moment that somebody judged; it counts like a known one but is shown as an estimate.
 * `day` has no time at all, so no duration in hours is ever computed from it (procedures.md, Precision).
 */
export type When =
  | { readonly precision: 'instant'; readonly at: Instant }
  | { readonly precision: 'estimated'; readonly at: Instant }
  | { readonly precision: 'day'; readonly date: PlainDate };

export const exactly = (at: Instant): When => ({ precision: 'instant', at });
