import { foldEpisode } from '../domain/episode/fold.ts';
import type { EpisodeOutline } from '../domain/episode/history.ts';
import type { Instant } from '../domain/time/instant.ts';
import { orderOf } from '../domain/time/when.ts';
import { type Streams, subjectOf } from './streams.ts';

/**
 * The episodes of a child, by when they began: those whose streams are at hand as they stand there, the rest as
 * they were read. Those made void are not among them.
 *
 * @param read outlines of episodes whose streams are not at hand
 */
export function outlinesOf(
  streams: Streams,
  child: string,
  read: readonly EpisodeOutline[],
): readonly EpisodeOutline[] {
  const outlines = read.filter(({ id }) => !streams.has(`episode:${id}`));
  for (const [name, events] of streams) {
    const id = subjectOf(name, 'episode');
    const episode = id === undefined ? undefined : foldEpisode(events);
    if (id === undefined || episode === undefined) continue;
    if (episode.phase === 'void' || episode.opening.body.child !== child) continue;
    outlines.push({
      id,
      missingSince: orderOf(episode.missingSince) as Instant,
      over: episode.over && (orderOf(episode.over) as Instant),
      reported: episode.told !== undefined,
    });
  }
  return outlines.sort((one, next) => one.missingSince - next.missingSince);
}

/** The episodes of the child other than this one. */
export const otherThan = (outlines: readonly EpisodeOutline[], episode: string): readonly EpisodeOutline[] =>
  outlines.filter(({ id }) => id !== episode);
