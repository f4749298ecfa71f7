import { type Refusal, refuse } from '../deciding/command.ts';
import { certainlyBefore } from '../time/certainly-before.ts';
import type { When } from '../time/when.ts';
import type { EpisodeHistory } from './history.ts';

/**
 * Why something cannot have happened while the child was gone, if so. A moment of which only the day is known
 * is given the benefit of that day.
 *
 * @refuses before-the-absence, after-the-return
 * @source docs/episodes.md: an absence lasts from "not where expected" until back
 */
export function duringAbsence(history: EpisodeHistory, happened: When): Refusal | undefined {
  const early = sinceAbsence(history, happened);
  if (early !== undefined) return early;
  const { episode } = history;
  if (episode.over !== undefined && certainlyBefore(episode.over, happened))
    return refuse(
      'after-the-return',
      'The child was back by then; going missing again is a new episode.',
      'happened',
    );
  return undefined;
}

/** As `duringAbsence`, for what may also follow the return. @refuses before-the-absence */
export const sinceAbsence = ({ episode }: EpisodeHistory, happened: When): Refusal | undefined =>
  certainlyBefore(happened, episode.missingSince)
    ? refuse(
        'before-the-absence',
        'This is said to have happened before the absence began; a wrong beginning is corrected first.',
        'happened',
      )
    : undefined;
