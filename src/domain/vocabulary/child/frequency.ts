import type { ChildHistory } from '../../child/history.ts';
import type { EpisodeOutline } from '../../episode/history.ts';
import type { Instant, PlainDate } from '../../time/instant.ts';
import { londonDate, startOfDay } from '../../time/london.ts';
import { begins, byWhen, ends, fulfils } from '../define.ts';
import { count, days, parameters } from '../parameters.ts';
import type { Mark } from '../word.ts';
import { condition, marksOf, moment, startOfEpisode } from './define.ts';

const pattern = parameters({ count, days });

interface Pattern {
  readonly count: number;
  readonly days: number;
}

/** Going missing again and again, and the team that meets around a child at home. */
export const frequencyWords = {
  'reached-episodes': moment({
    describes:
      'The child reached `count` starts within `days` days between local dates; the start before had not done so.',
    positions: begins,
    parameters: pattern,
    finds: reached,
  }),
  'missing-regularly-or-team-met': moment({
    describes:
      'The child reached `count` starts within `days` days, or the team around the family met: from each of them the next meeting counts.',
    positions: begins,
    parameters: pattern,
    finds: (history, wanted) =>
      [...reached(history, wanted), ...marksOf(history, 'TeamAroundFamilyMet')].sort(byWhen),
  }),
  'team-around-family-met': moment({
    describes: 'The team around the family met.',
    positions: fulfils,
    finds: (history) => marksOf(history, 'TeamAroundFamilyMet'),
  }),
  'team-around-family-ended': moment({
    describes: 'The team around the family had done its work.',
    positions: ends,
    finds: (history) => marksOf(history, 'TeamAroundFamilyEnded'),
  }),
};

export const frequencyConditions = {
  'frequently-missing': condition({
    describes: 'The child had gone at least `count` times within the last `days` days.',
    parameters: pattern,
    holds: ({ episodes }, at, { count: wanted, days: within }) => startsUpTo(episodes, at, within) >= wanted,
  }),
};

function startsUpTo(episodes: readonly EpisodeOutline[], at: Instant, within: number): number {
  const earliest = startOfDay((londonDate(at) - within) as PlainDate);
  let found = 0;
  for (const { missingSince, reported } of episodes)
    if (reported !== false && missingSince <= at && missingSince >= earliest) found++;
  return found;
}

function reached({ episodes }: ChildHistory, { count: wanted, days: within }: Pattern): readonly Mark[] {
  const marks: Mark[] = [];
  let before = false;
  for (const { missingSince, reported } of episodes) {
    if (reported === false) continue;
    const now = startsUpTo(episodes, missingSince, within) >= wanted;
    if (now && !before) marks.push(startOfEpisode(missingSince));
    before = now;
  }
  return marks;
}
