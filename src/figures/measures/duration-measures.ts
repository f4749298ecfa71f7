import { ofEpisodes } from './define.ts';
import type { EpisodeMeasure, Exclusion } from './measure.ts';
import { AS_AT } from './row-conditions.ts';

/** Gone for longer than so many hours, by the time of being located or by now. */
export const gone = (hours: number): string =>
  `(f.hours > ${hours} or f.found is null and f.started < ${AS_AT} - interval '${hours} hours')`;

const notSoLongAgo = (hours: number): Exclusion => ({
  reason: `not-${hours}-hours-ago`,
  when: `f.found is null and f.started > ${AS_AT} - interval '${hours} hours'`,
});

const notKnown: Exclusion = {
  reason: 'duration-not-known',
  when: 'f.found is not null and f.hours is null',
};

/** Bands are (lower, upper]: exactly 24 hours is within 24 hours. */
const within = (hours: number, id: string, source: string): EpisodeMeasure =>
  ofEpisodes({
    id,
    title: `Found within ${hours} hours`,
    numerator: `Episodes in which the child was located or back within ${hours} hours of being missing`,
    denominator: 'Episodes that began',
    counts: `f.hours <= ${hours}`,
    exclusions: [notSoLongAgo(hours), notKnown],
    source,
  });

const over = (hours: number, id: string, source: string): EpisodeMeasure =>
  ofEpisodes({
    id,
    title: `Gone for more than ${hours} hours`,
    numerator: `Episodes in which the child was not located for more than ${hours} hours`,
    denominator: 'Episodes that began',
    counts: gone(hours),
    exclusions: [notSoLongAgo(hours), notKnown],
    source,
  });

/** How long children were gone: from missing since until located. @source docs/measures.md */
export const durationMeasures: readonly EpisodeMeasure[] = [
  within(12, 'BACK-12H', 'medway-2024-25 ¶3.14'),
  within(24, 'BACK-24H', 'thurrock-2023 L151-207'),
  over(24, 'OVER-24H', 'medway-2024-25 ¶3.14'),
  over(48, 'OVER-48H', 'medway-2024-25 ¶3.15'),
  over(720, 'OVER-30D', 'Questions under the Freedom of Information Act'),
];
