import { foldEpisode } from '../domain/episode/fold.ts';
import type { EpisodeOutline } from '../domain/episode/history.ts';
import type { Instant } from '../domain/time/instant.ts';
import { orderOf } from '../domain/time/when.ts';
import { type Streams, subjectOf } from './streams.ts';

/**
 * The other episodes of the same child, by when they began: those whose streams are at hand as they stand there,
 * the rest as they were read. Those made void are not among them.
 *
 * @param read outlines of episodes whose streams are not at hand
 */
export function othersOf(
  streams: Streams,
  child: string,
  episode: string,
  read: readonly EpisodeOutline[],
): readonly EpisodeOutline[] {
  const outlines = read.filter(({ id }) => id !== episode && !streams.has(`episode:${id}`));
  for (const [name, events] of streams) {
    const id = subjectOf(name, 'episode');
    const other = id === undefined || id === episode ? undefined : foldEpisode(events);
    if (id === undefined || other === undefined) continue;
    if (other.phase === 'void' || other.opening.body.child !== child) continue;
    outlines.push({
      id,
      missingSince: orderOf(other.missingSince) as Instant,
      over: other.over && (orderOf(other.over) as Instant),
      reported: other.told !== undefined,
    });
  }
  return outlines.sort((one, next) => one.missingSince - next.missingSince);
}
