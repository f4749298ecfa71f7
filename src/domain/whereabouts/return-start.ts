import { childSaid } from '../child/child.ts';
import { groupAt } from '../child/status.ts';
import type { Episode } from '../episode/episode.ts';
import { episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';

/**
 * What somebody decided that the national return says of an absence that began before the child came into care; the
 * last decision counts. Undefined while nobody has decided.
 *
 * @source docs/returns.md 1.5: an explicit recorded decision, and nothing is clipped silently
 */
export const returnStart = ({ said }: Pick<Episode, 'said'>) =>
  episodeSaid(said, 'ReturnStartDecided').at(-1)?.body.start;

/** Whether the child came into the care of the authority after this absence had begun. */
export function cameIntoCareSince({ child, episode: { missingSince } }: EpisodeHistory): boolean {
  const began = orderOf(missingSince);
  const intoCare = [
    ...childSaid(child, 'CareStarted'),
    ...childSaid(child, 'GroupChanged').filter(({ body }) => body.group === 'lac_own'),
  ];
  return (
    groupAt(child, began as Instant) !== 'lac_own' &&
    intoCare.some(({ happened }) => orderOf(happened) > began)
  );
}
