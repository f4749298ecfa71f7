import type { TSchema } from 'typebox';
import type { Instant } from '../time/instant.ts';
import type { When } from '../time/when.ts';

/** Something at which a duty starts, is met, ends or is excused: when, and the event that says so. */
export interface Mark {
  readonly at: When;
  readonly event: number;
  readonly reason?: string;
  /** The time that people agreed, for duties whose time is agreed. */
  readonly agreed?: Instant | undefined;
}

export type Parameters = Readonly<Record<string, unknown>>;

/** Where in a rule a moment may stand. */
export type Position = 'starts' | 'met-by' | 'ends-with' | 'excused-by' | 'not-required-when' | 'or-sooner';

/**
 * A word for moments in a history: it finds every mark of its kind, in order. Pure; what the rule says beside
 * the word (whom, which, how many) arrives as parameters, checked against `parameters` when the pack is read.
 */
export interface MomentWord<History> {
  readonly describes: string;
  readonly positions: readonly Position[];
  readonly parameters?: TSchema;
  readonly finds: (history: History, parameters: Parameters) => readonly Mark[];
}

/** A word for something that is true of a history at the moment a duty would start. */
export interface ConditionWord<History> {
  readonly describes: string;
  readonly parameters?: TSchema;
  readonly holds: (history: History, at: Instant, parameters: Parameters) => boolean;
}

/** The closed list of words that packs may use about one kind of subject. */
export interface Vocabulary<History> {
  readonly moments: Readonly<Record<string, MomentWord<History>>>;
  readonly conditions: Readonly<Record<string, ConditionWord<History>>>;
}
