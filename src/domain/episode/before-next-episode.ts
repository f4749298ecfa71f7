import { type Refusal, refuse } from '../deciding/command.ts';
import { certainlyBefore } from '../time/certainly-before.ts';
import { exactly, orderOf, type When } from '../time/when.ts';
import type { EpisodeHistory } from './history.ts';

/**
 * Why something cannot belong to this episode, if the child's next episode had begun by then.
 *
 * @refuses inside-another-episode
 * @source SSDA903 rule 574
 */
export function beforeNextEpisode({ episode, others }: EpisodeHistory, happened: When): Refusal | undefined {
  const began = orderOf(episode.missingSince);
  const next = others.find(
    ({ missingSince }) => missingSince > began && certainlyBefore(exactly(missingSince), happened),
  );
  if (next === undefined) return undefined;
  return {
    ...refuse(
      'inside-another-episode',
      "The child's next episode had begun by then; the two would overlap.",
      'happened',
    ),
    inTheWay: next.id,
  };
}
