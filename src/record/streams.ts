import type { EpisodeOutline } from '../domain/episode/history.ts';
import type { DomainEvent } from '../domain/event/event.ts';

/** What a stream may be about. */
export type StreamKind = 'child' | 'episode' | 'incident' | 'education-absence' | 'authority';

/** One child, episode, authority …: `child:…`, `episode:…`, `authority:…`. */
export type StreamName = `${StreamKind}:${string}`;

/** The histories at hand, as far as they were read. */
export type Streams = ReadonlyMap<StreamName, readonly DomainEvent[]>;

const nothing: readonly DomainEvent[] = [];

export const eventsOf = (streams: Streams, name: StreamName): readonly DomainEvent[] =>
  streams.get(name) ?? nothing;

/** The version that a stream has reached; 0 before its first event. */
export const versionOf = (streams: Streams, name: StreamName): number =>
  eventsOf(streams, name).at(-1)?.version ?? 0;

/** An event with its place in its stream. */
export interface Placed {
  readonly stream: StreamName;
  readonly event: DomainEvent;
}

/** The same histories with more events at their ends. */
export function extended(streams: Streams, placed: readonly Placed[]): Streams {
  const more = new Map(streams);
  for (const { stream, event } of placed) more.set(stream, [...eventsOf(more, stream), event]);
  return more;
}

/** The id of what a stream is about, if it is about something of this kind. */
export function subjectOf(name: StreamName, kind: StreamKind): string | undefined {
  return name.startsWith(`${kind}:`) ? name.slice(kind.length + 1) : undefined;
}

/** What a command is decided on: the histories that were read, and whose books they are. */
export interface Situation {
  readonly streams: Streams;
  /** Episodes of the child whose streams were not read. */
  readonly outlines: readonly EpisodeOutline[];
  readonly books: string;
}
