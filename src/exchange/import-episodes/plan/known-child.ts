import { foldEpisode } from '../../../domain/episode/fold.ts';
import type { EpisodeOutline } from '../../../domain/episode/history.ts';
import type { DomainEvent } from '../../../domain/event/event.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { orderOf } from '../../../domain/time/when.ts';
import type { StreamName } from '../../../record/streams.ts';
import { newStream, type StreamHead } from '../../../store/chain.ts';

/** A stream as it was read: its events, and where it stands. */
export interface KnownStream {
  readonly events: readonly DomainEvent[];
  readonly head: StreamHead;
}

/** A child as one authority's books hold it: the child's own stream and those of the child's episodes. */
export interface KnownChild {
  /** Without its kind: what the child is called in bodies. */
  readonly id: string;
  readonly own: KnownStream;
  /** Every episode of the child, by its stream. */
  readonly episodes: ReadonlyMap<StreamName, KnownStream>;
}

export const emptyStream: KnownStream = { events: [], head: newStream };

/** A child of whom nothing is held yet. */
export const newChild = (id: string): KnownChild => ({ id, own: emptyStream, episodes: new Map() });

/** The child's episodes in the record that are not void. */
export function outlinesOf({ episodes }: KnownChild): readonly EpisodeOutline[] {
  return [...episodes].flatMap(([stream, { events }]) => {
    const episode = foldEpisode(events);
    if (episode === undefined || episode.phase === 'void') return [];
    return [
      {
        id: stream.slice('episode:'.length),
        missingSince: orderOf(episode.missingSince) as Instant,
        over: episode.over && (orderOf(episode.over) as Instant),
        reported: episode.told !== undefined,
      },
    ];
  });
}
