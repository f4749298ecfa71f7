import type { Maker, NewEvent, Recorder } from '../event/event.ts';
import type { Instant } from '../time/instant.ts';
import type { When } from '../time/when.ts';

/** An order to record that something happened, with everything that deciding may not look up: time and people. */
export interface Command<Type extends string = string, Body = unknown> {
  readonly type: Type;
  readonly body: Body;
  readonly happened: When;
  /** The moment of deciding: the only clock that deciding knows. */
  readonly now: Instant;
  readonly madeBy: Maker;
  readonly recordedBy: Recorder;
}

/** Why something is not recorded: a key for programs and a true sentence for people. Never holds personal data. */
export interface Refusal {
  readonly refused: string;
  readonly says: string;
  /** Where the input was that this is about, such as `body.deadline`. */
  readonly at?: string;
  /** The attempt itself is kept: somebody tried what is not theirs to do. */
  readonly audited?: true;
  /** The number of the record that stands in the way, such as the open episode of the same child. */
  readonly inTheWay?: string;
}

/** Which of the streams at hand an event belongs to. */
export interface Recorded {
  readonly stream: string;
  readonly event: NewEvent;
}

/** Events to append, possibly none because nothing would change; or a refusal, and then nothing is written. */
export type Decision = { readonly events: readonly Recorded[] } | Refusal;

export const isRefusal = (decision: Decision): decision is Refusal => 'refused' in decision;

export const refuse = (refused: string, says: string, at?: string): Refusal =>
  at === undefined ? { refused, says } : { refused, says, at };

/** The same refusal, kept as an attempt to do what is somebody else's to do. */
export const audited = (refusal: Refusal): Refusal => ({ ...refusal, audited: true });
