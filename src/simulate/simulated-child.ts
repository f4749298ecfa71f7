import type { Static } from 'typebox';
import type { DomainEvent } from '../domain/event/event.ts';
import type { boundPack } from '../domain/report/events.ts';
import type { PlainDate } from '../domain/time/instant.ts';

/** One child as the record holds the child: streams ready to be appended as they are. */
export interface SimulatedChild {
  /** The authority in whose books the child is. */
  readonly owner: string;
  readonly id: string;
  readonly events: readonly DomainEvent[];
  /** By when they began; none for most looked-after children. */
  readonly episodes: readonly SimulatedEpisode[];
}

export interface SimulatedEpisode {
  readonly id: string;
  /** The occurrence that brothers or sisters were in together. */
  readonly incident?: string;
  readonly events: readonly DomainEvent[];
}

export type BoundPack = Static<typeof boundPack>;

/** Whose procedures an episode is to keep. */
export interface BindingQuestion {
  /** Responsible for the child if looked after, otherwise the authority where the child lives. */
  readonly authority: string;
  readonly lookedAfter: boolean;
  /** Where the child is placed, if looked after: an authority, or a place outside England. */
  readonly host?: string;
  readonly force: string;
  readonly on: PlainDate;
}

/** The packs that apply, with the hash of each. Asked once for every episode, so it should answer from memory. */
export type BindingFor = (question: BindingQuestion) => readonly BoundPack[];
