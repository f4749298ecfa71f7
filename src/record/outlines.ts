import { foldEpisode } from '../domain/episode/fold.ts';
import type { EpisodeOutline } from '../domain/episode/history.ts';
import type { DomainEvent } from '../domain/event/event.ts';
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
    const outline = id === undefined ? undefined : outlineOf(id, events, child);
    if (outline !== undefined) outlines.push(outline);
  }
  return outlines.sort((one, next) => one.missingSince - next.missingSince);
}

/** What one episode means for the others of its child; undefined where it is void, or another child's. */
export function outlineOf(
  id: string,
  events: readonly DomainEvent[],
  child: string,
): EpisodeOutline | undefined {
  const episode = foldEpisode(events);
  if (episode === undefined || episode.phase === 'void' || episode.opening.body.child !== child)
    return undefined;
  return {
    id,
    missingSince: orderOf(episode.missingSince) as Instant,
    over: episode.over && (orderOf(episode.over) as Instant),
    reported: episode.told !== undefined,
  };
}

/** The episodes of the child other than this one. */
export const otherThan = (outlines: readonly EpisodeOutline[], episode: string): readonly EpisodeOutline[] =>
  outlines.filter(({ id }) => id !== episode);
