import type { EpisodeHistory } from '../../episode/history.ts';
import type { Instant, PlainDate } from '../../time/instant.ts';
import { londonDate, startOfDay } from '../../time/london.ts';
import { orderOf } from '../../time/when.ts';
import { begins, noMarks } from '../define.ts';
import { count, days, parameters } from '../parameters.ts';
import { condition, moment, onceInEpisode } from './define.ts';

const pattern = parameters({ count, days });

/** How often the child has gone. Days are counted between local dates, the last of them included. */
export const frequencyWords = {
  'starts-within': moment({
    describes:
      "This episode's start is at least the `count`th of the child's within `days` days, this one included.",
    positions: begins,
    parameters: pattern,
    finds: (history, { count: wanted, days: within }) =>
      startsUpTo(history, began(history), within) >= wanted
        ? onceInEpisode(history, history.episode.missingSince)
        : noMarks,
  }),
  'reached-episodes': moment({
    describes:
      'With this episode the child reached `count` starts within `days` days; the one before had not done so.',
    positions: begins,
    parameters: pattern,
    finds: reached,
  }),
};

/** What was true of how often the child had gone, at the moment at which a duty would start. */
export const frequencyConditions = {
  'frequently-missing': condition({
    describes: 'The child had gone at least `count` times within the last `days` days.',
    parameters: pattern,
    holds: (history, at, { count: wanted, days: within }) => startsUpTo(history, at, within) >= wanted,
  }),
};

const began = ({ episode }: EpisodeHistory): Instant => orderOf(episode.missingSince) as Instant;

/**
 * How many episodes had begun by then whose local date lies no more than so many days before that one. An
 * absence of which nobody had to be told, because the checks found the child, is none of them.
 */
function startsUpTo(history: EpisodeHistory, at: Instant, within: number): number {
  const earliest = startOfDay((londonDate(at) - within) as PlainDate);
  const here = began(history);
  let found = here <= at && here >= earliest ? 1 : 0;
  for (const { missingSince, reported } of history.others)
    if (reported !== false && missingSince <= at && missingSince >= earliest) found++;
  return found;
}

function reached(history: EpisodeHistory, { count: wanted, days: within }: { count: number; days: number }) {
  const here = began(history);
  if (startsUpTo(history, here, within) < wanted) return noMarks;
  const before = history.others.findLast(
    ({ missingSince, reported }) => reported !== false && missingSince < here,
  );
  if (before !== undefined && startsUpTo(history, before.missingSince, within) >= wanted) return noMarks;
  return onceInEpisode(history, history.episode.missingSince);
}
