import { type Child, foldChild } from '../../domain/child/child.ts';
import type { EpisodeOutline } from '../../domain/episode/history.ts';
import type { EpisodeRecord } from '../duties.ts';
import { otherThan, outlinesOf } from '../outlines.ts';
import { eventsOf, type Situation, type StreamName } from '../streams.ts';

/** A situation with what every episode of the child needs of it. */
export interface Standing extends Situation {
  readonly stream: StreamName;
  readonly child: Child;
  readonly episodes: readonly EpisodeOutline[];
}

export function standing(situation: Situation, childId: string): Standing {
  const stream: StreamName = `child:${childId}`;
  return {
    ...situation,
    stream,
    child: foldChild(eventsOf(situation.streams, stream)),
    episodes: outlinesOf(situation.streams, childId, situation.outlines),
  };
}

export const recordIn = (
  { streams, child, episodes }: Standing,
  name: StreamName,
  id: string,
): EpisodeRecord => ({ id, child, events: eventsOf(streams, name), others: otherThan(episodes, id) });
