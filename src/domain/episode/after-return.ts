import { type Refusal, refuse } from '../deciding/command.ts';
import { certainlyBefore } from '../time/certainly-before.ts';
import type { When } from '../time/when.ts';
import type { Episode } from './episode.ts';
import type { EpisodeHistory } from './history.ts';

/** When the child was first located or back in this episode; undefined while the record does not say so. */
export const firstFound = ({ found, over }: Episode): When | undefined => found[0]?.at ?? over;

/**
 * Why something cannot be said of the time after the child was located or back, if so.
 *
 * @refuses not-found-yet, before-the-return
 * @source docs/episodes.md: the return phase begins with the return
 */
export function afterReturn({ episode }: EpisodeHistory, happened: When): Refusal | undefined {
  const found = firstFound(episode);
  if (found === undefined)
    return refuse('not-found-yet', 'The record does not say yet that the child was located or is back.');
  if (!certainlyBefore(happened, found)) return undefined;
  return refuse(
    'before-the-return',
    'This is said to have happened before the child was located or back.',
    'happened',
  );
}
