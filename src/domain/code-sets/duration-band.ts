import { DAY, HOUR } from '../time/instant.ts';
import type { CodeOf, CodeSet } from './code-set.ts';

/** Bands are (lower, upper]: exactly 24 hours is in `12-24h`. @source docs/code-sets.md, Episode */
export const durationBands = {
  title: 'Duration band',
  source: 'ours',
  keys: 'published',
  entries: [
    { code: '<3h', label: 'Up to 3 hours', upTo: 3 * HOUR },
    { code: '3-6h', label: 'Over 3 to 6 hours', upTo: 6 * HOUR },
    { code: '6-12h', label: 'Over 6 to 12 hours', upTo: 12 * HOUR },
    { code: '12-24h', label: 'Over 12 to 24 hours', upTo: 24 * HOUR },
    { code: '24-48h', label: 'Over 24 to 48 hours', upTo: 48 * HOUR },
    { code: '48-72h', label: 'Over 48 to 72 hours', upTo: 72 * HOUR },
    { code: '3-7d', label: 'Over 3 to 7 days', upTo: 7 * DAY },
    { code: '>7d', label: 'Over 7 to 28 days', upTo: 28 * DAY },
    { code: '>28d', label: 'Over 28 days', upTo: Number.POSITIVE_INFINITY },
  ],
} as const satisfies CodeSet<string, { readonly upTo: number }>;

export type DurationBand = CodeOf<typeof durationBands>;

/**
 * The band of an elapsed time. A day is 24 elapsed hours, whatever the clocks did.
 *
 * @param milliseconds  from missing since to located; zero is in the first band
 * @returns undefined for a time below zero or none at all: an end before its start has no duration
 */
export function durationBand(milliseconds: number): DurationBand | undefined {
  if (!(milliseconds >= 0)) return undefined;
  return durationBands.entries.find((band) => milliseconds <= band.upTo)?.code;
}

export type WideDurationBand = '<12' | '12-24' | '>24' | '>48';

/**
 * The coarse bands that published tables use. They overlap: everything over 48 hours is over 24 hours too.
 *
 * @source docs/code-sets.md, Episode
 */
export function wideDurationBands(band: DurationBand): readonly WideDurationBand[] {
  switch (band) {
    case '<3h':
    case '3-6h':
    case '6-12h':
      return ['<12'];
    case '12-24h':
      return ['12-24'];
    case '24-48h':
      return ['>24'];
    case '48-72h':
    case '3-7d':
    case '>7d':
    case '>28d':
      return ['>24', '>48'];
    default:
      return band satisfies never;
  }
}
