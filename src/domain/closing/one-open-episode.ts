import { type Refusal, refuse } from '../deciding/command.ts';
import type { EpisodeHistory } from '../episode/history.ts';

/**
 * Why this episode cannot be open again, if another of the child is unreturned.
 *
 * @refuses another-is-open
 * @source docs/episodes.md: one unreturned episode per child at a time
 */
export function oneOpenEpisode({ episode, others }: EpisodeHistory): Refusal | undefined {
  if (episode.over !== undefined) return undefined;
  const open = others.find(({ over }) => over === undefined);
  if (open === undefined) return undefined;
  return {
    ...refuse('another-is-open', 'This child has another episode from which the child has not returned.'),
    inTheWay: open.id,
  };
}
