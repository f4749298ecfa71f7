import { durationBands } from '../../domain/code-sets/duration-band.ts';
import { HOUR } from '../../domain/time/instant.ts';
import { timeBlocks } from '../../domain/time/time-blocks.ts';

/** In which band of hours an episode is; one that has no end yet is in none. @source docs/code-sets.md, Episode */
export const durationBand = `case when f.found is null then 'not-found-yet' ${durationBands.entries
  .map(
    ({ code, upTo }) =>
      `when f.hours <= ${upTo === Number.POSITIVE_INFINITY ? "'infinity'" : upTo / HOUR} then '${code}'`,
  )
  .join(' ')} end`;

export const durationOrder = [...durationBands.entries.map(({ code }) => code), 'not-found-yet'];

/** The bands of published tables, which overlap: over 48 hours is over 24 hours too. */
export const wideDurationOrder = ['<12', '12-24', '>24', '>48', 'not-found-yet'] as const;

export const wideDurationBands = `left join lateral (
  select band from (values ('<12', f.hours <= 12), ('12-24', f.hours > 12 and f.hours <= 24), ('>24', f.hours > 24),
    ('>48', f.hours > 48), ('not-found-yet', f.found is null)) b (band, holds) where holds) w on true`;

/** In which block of a day a moment of the clock on the wall is. */
export const timeBlock = (local: string): string =>
  `case ${timeBlocks.map(({ key, upTo }) => `when extract(hour from ${local}) < ${upTo} then '${key}'`).join(' ')} end`;

/** How many episodes a child had, in the bands in which they are asked for. @source docs/measures.md */
const episodeCounts: readonly { readonly key: string; readonly upTo: number }[] = [
  { key: '1', upTo: 1 },
  { key: '2', upTo: 2 },
  { key: '3', upTo: 3 },
  { key: '4', upTo: 4 },
  { key: '5', upTo: 5 },
  { key: '6-10', upTo: 10 },
  { key: '11-20', upTo: 20 },
  { key: '21-50', upTo: 50 },
  { key: '51-100', upTo: 100 },
];

export const episodeCountOrder = ['0', ...episodeCounts.map(({ key }) => key), 'over-100'];

export const episodeCountBand = (count: string): string =>
  `case when ${count} = 0 then '0' ${episodeCounts.map(({ key, upTo }) => `when ${count} <= ${upTo} then '${key}'`).join(' ')} else 'over-100' end`;
