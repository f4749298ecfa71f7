import { type Child, foldChild } from '../../domain/child/child.ts';
import { lookedAfterAt } from '../../domain/child/status.ts';
import type { EpisodeOutline } from '../../domain/episode/history.ts';
import type { DomainEvent } from '../../domain/event/event.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import { eventsOf, type StreamName, type Streams, subjectOf } from '../../record/streams.ts';
import { countsAs } from './counts-as.ts';
import type { RestsOn } from './group-of-facts.ts';
import { type EpisodeSoFar, growingOutlines } from './growing-outlines.ts';
import { growingStream } from './growing-stream.ts';

/** Everything that is on record of one child in the books of one authority. */
export interface ChildOnRecord {
  readonly books: string;
  readonly child: StreamName;
  readonly streams: Streams;
  /** The children that this record was merged into, one after the other, as far as they say of merging. */
  readonly survivors: Streams;
}

/** One episode as it was known at a moment. */
export interface EpisodeKnownAt extends EpisodeSoFar {
  readonly id: string;
  readonly restsOn: RestsOn;
}

export interface ChildKnownAt {
  readonly at: Instant;
  readonly books: string;
  readonly child: Child;
  readonly childStream: StreamName;
  /** The child that is counted: the survivor where this record was merged into another. */
  readonly countsAs: StreamName;
  readonly outlines: readonly EpisodeOutline[];
  readonly episodes: readonly EpisodeKnownAt[];
  /** What counts beyond single episodes rests on this; its duties are also those of the day. */
  readonly restsOn: RestsOn;
}

/** A child as known at each of these moments, in their order: by what had been recorded until then. */
export function* childAtEachMoment(
  { books, child: childStream, streams, survivors }: ChildOnRecord,
  moments: Iterable<Instant>,
): Generator<ChildKnownAt> {
  const childId = subjectOf(childStream, 'child') ?? '';
  const saidOfChild = growingStream(eventsOf(streams, childStream));
  const saidOfEpisodes = episodesAmong(streams);
  const outlinesOf = growingOutlines(childId);
  let events: readonly DomainEvent[] | undefined;
  let child = foldChild([]);
  for (const at of moments) {
    const before = events;
    events = saidOfChild(at);
    if (events !== before) child = foldChild(events);
    const episodes = saidOfEpisodes.map(({ stream, said }) => ({ stream, events: said(at) }));
    const begun = episodes.filter((episode) => episode.events.length > 0);
    const outlines = outlinesOf(begun);
    const survivor = countsAs(child, childId, survivors, at);
    yield {
      ...{ at, books, child, childStream, outlines },
      countsAs: survivor,
      restsOn: [child, outlines, survivor, londonDate(at), lookedAfterAt(child, at)],
      episodes: begun.map((episode) => ({
        ...episode,
        id: subjectOf(episode.stream, 'episode') ?? '',
        restsOn: [child, episode.events, outlines, survivor],
      })),
    };
  }
}

const episodesAmong = (streams: Streams) =>
  [...streams]
    .filter(([name]) => subjectOf(name, 'episode') !== undefined)
    .map(([stream, events]) => ({ stream, said: growingStream(events) }));
