import { type Child, foldChild } from '../../domain/child/child.ts';
import { mergedInto } from '../../domain/child/child-act.ts';
import type { EpisodeOutline } from '../../domain/episode/history.ts';
import type { DomainEvent } from '../../domain/event/event.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { otherThan, outlineOf } from '../../record/outlines.ts';
import { eventsOf, type StreamName, type Streams, subjectOf } from '../../record/streams.ts';

/** Everything that is on record of one child in the books of one authority. */
export interface ChildOnRecord {
  readonly books: string;
  readonly child: StreamName;
  readonly streams: Streams;
}

/** One episode as it was known at a moment. */
export interface EpisodeKnownAt {
  readonly id: string;
  readonly stream: StreamName;
  readonly events: readonly DomainEvent[];
  readonly others: readonly EpisodeOutline[];
  /** As long as this reads the same, nothing that the episode's facts rest on has changed. */
  readonly restsOn: string;
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
  /** As long as this reads the same, nothing has changed but within episodes. */
  readonly restsOn: string;
}

/** A child as known at each of these moments, in their order: by what had been recorded until then. */
export function* childAtEachMoment(
  { books, child: childStream, streams }: ChildOnRecord,
  moments: Iterable<Instant>,
): Generator<ChildKnownAt> {
  const outlineFor = rememberedOutlines(subjectOf(childStream, 'child') ?? '');
  for (const at of moments) {
    const known = recordedBy(streams, at);
    const child = foldChild(eventsOf(known, childStream));
    const episodes = [...known].filter(([name, events]) => isEpisode(name) && events.length > 0);
    const outlines = episodes
      .flatMap(([name, events]) => outlineFor(name, events) ?? [])
      .sort((one, next) => one.missingSince - next.missingSince);
    const aroundEpisodes = [eventsOf(known, childStream).length, ...outlines.map(inBrief)].join();
    yield {
      at,
      books,
      child,
      childStream,
      countsAs: `child:${mergedInto(child) ?? subjectOf(childStream, 'child')}`,
      outlines,
      restsOn: aroundEpisodes,
      episodes: episodes.map(([stream, events]) => {
        const id = subjectOf(stream, 'episode') ?? '';
        const restsOn = `${events.length} ${aroundEpisodes}`;
        return { id, stream, events, others: otherThan(outlines, id), restsOn };
      }),
    };
  }
}

const isEpisode = (name: StreamName): boolean => subjectOf(name, 'episode') !== undefined;

const inBrief = ({ id, missingSince, over, reported }: EpisodeOutline): string =>
  `${id} ${missingSince} ${over} ${reported}`;

function recordedBy(streams: Streams, at: Instant): Streams {
  return new Map(
    [...streams].map(([name, events]) => [name, events.filter(({ recorded }) => recorded <= at)]),
  );
}

/** Outlines are asked for at every moment, and change with the episode's own events alone. */
function rememberedOutlines(child: string) {
  const remembered = new Map<StreamName, { events: number; outline: EpisodeOutline | undefined }>();
  return (name: StreamName, events: readonly DomainEvent[]): EpisodeOutline | undefined => {
    const before = remembered.get(name);
    if (before?.events === events.length) return before.outline;
    const outline = outlineOf(subjectOf(name, 'episode') ?? '', events, child);
    remembered.set(name, { events: events.length, outline });
    return outline;
  };
}
