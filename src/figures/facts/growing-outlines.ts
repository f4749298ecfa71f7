import type { EpisodeOutline } from '../../domain/episode/history.ts';
import type { DomainEvent } from '../../domain/event/event.ts';
import { outlineOf } from '../../record/outlines.ts';
import { type StreamName, subjectOf } from '../../record/streams.ts';

/** An episode's stream as far as it is known. */
export interface EpisodeSoFar {
  readonly stream: StreamName;
  readonly events: readonly DomainEvent[];
}

/**
 * The outlines of a child's episodes as they become known, by when they began: the very same array as before, until
 * one of them reads otherwise.
 */
export function growingOutlines(child: string) {
  const remembered = new Map<
    StreamName,
    { events: readonly DomainEvent[]; outline: EpisodeOutline | undefined }
  >();
  let outlines: readonly EpisodeOutline[] = [];
  return (episodes: readonly EpisodeSoFar[]): readonly EpisodeOutline[] => {
    let changed = false;
    for (const { stream, events } of episodes) {
      const before = remembered.get(stream);
      if (before?.events === events) continue;
      const now = outlineOf(subjectOf(stream, 'episode') ?? '', events, child);
      const isSame = inBrief(before?.outline) === inBrief(now);
      remembered.set(stream, { events, outline: isSame ? before?.outline : now });
      changed ||= !isSame;
    }
    if (changed)
      outlines = [...remembered.values()]
        .flatMap(({ outline }) => outline ?? [])
        .sort((one, next) => one.missingSince - next.missingSince);
    return outlines;
  };
}

const inBrief = (outline: EpisodeOutline | undefined): string =>
  outline === undefined ? '' : `${outline.id} ${outline.missingSince} ${outline.over} ${outline.reported}`;
