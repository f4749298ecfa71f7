import { episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';

/**
 * Whether a child who came to notice through a service only is still gone and nobody has reported it: whoever
 * looks at the episode is asked to report the child.
 *
 * @source v59-2024 L348
 */
export const hiddenAndStillMissing = ({ episode }: EpisodeHistory): boolean =>
  episode.opening.body.hidden === true &&
  episode.over === undefined &&
  episodeSaid(episode.said, 'ChildReported').length === 0;
