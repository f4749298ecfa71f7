import type { Static, TSchema } from 'typebox';
import type { DomainEvent } from '../event/event.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';
import type { ConditionWord, Mark, MomentWord, Position } from './word.ts';

/** A word as its file writes it: with parameters typed by their schema, which packs are checked against. */
interface WrittenMoment<History, Schema extends TSchema> {
  readonly describes: string;
  readonly positions: readonly Position[];
  readonly parameters?: Schema;
  readonly finds: (history: History, parameters: Static<Schema>) => readonly Mark[];
}

interface WrittenCondition<History, Schema extends TSchema> {
  readonly describes: string;
  readonly parameters?: Schema;
  readonly holds: (history: History, at: Instant, parameters: Static<Schema>) => boolean;
}

/** Gives the moment words of one kind of history their types; does nothing else. */
export const momentsOf =
  <History>() =>
  <Schema extends TSchema>(word: WrittenMoment<History, Schema>): MomentWord<History> =>
    word as unknown as MomentWord<History>;

/** Gives the condition words of one kind of history their types; does nothing else. */
export const conditionsOf =
  <History>() =>
  <Schema extends TSchema>(word: WrittenCondition<History, Schema>): ConditionWord<History> =>
    word as unknown as ConditionWord<History>;

/** One of a closed list, or several of which any will do. */
export type OneOrMore<Value extends string> = Value | readonly Value[];

/** Whether a value is the one that a rule means, or among those it means; any is where the rule names none. */
export const among = <Value extends string>(wanted: OneOrMore<Value> | undefined, value: Value): boolean =>
  wanted === undefined || (typeof wanted === 'string' ? wanted === value : wanted.includes(value));

export const noMarks: readonly Mark[] = [];

type Statement = Pick<DomainEvent, 'happened' | 'version'>;

/** Statements as marks, in the order they come in; `which` keeps those that are meant. */
export function marksOfStatements<Said extends Statement>(
  statements: readonly Said[],
  which: ((statement: Said) => boolean) | undefined,
): readonly Mark[] {
  let marks: Mark[] | undefined;
  for (const statement of statements) {
    if (which !== undefined && !which(statement)) continue;
    // A list of one that is written out takes no room for more.
    if (marks === undefined) marks = [markOf(statement)];
    else marks.push(markOf(statement));
  }
  return marks ?? noMarks;
}

export const markOf = ({ happened, version }: Statement): Mark => ({ at: happened, event: version });

export const byWhen = (one: Mark, other: Mark): number => orderOf(one.at) - orderOf(other.at);

/** Where a word may stand: what begins duties, what fulfils them, what ends the need for them. */
export const begins = ['starts', 'or-sooner'] as const satisfies readonly Position[];
export const fulfils = ['met-by'] as const satisfies readonly Position[];
export const ends = ['ends-with', 'not-required-when'] as const satisfies readonly Position[];
export const excuses = ['excused-by', 'not-required-when'] as const satisfies readonly Position[];
