import type { Instant } from '../time/instant.ts';
import type { ConditionWord, Mark, MomentWord, Vocabulary } from '../vocabulary/word.ts';
import type { Part, Rule, Use } from './rule.ts';

type Finds<History> = (history: History) => readonly Mark[];

export interface CompiledPart<History> {
  readonly key: string;
  readonly met: Finds<History>;
  readonly excused: Finds<History>;
}

/** A rule whose words have been looked up, so that replaying a million histories looks nothing up again. */
export interface CompiledRule<History> {
  readonly rule: Rule;
  readonly pack: string;
  readonly starts: Finds<History>;
  readonly sooner: Finds<History>;
  readonly applies: (history: History, at: Instant) => boolean;
  readonly parts: readonly CompiledPart<History>[];
  readonly ends: Finds<History>;
  readonly notRequired: Finds<History>;
}

/** @refuses a word that the vocabulary does not have: packs are checked before they get here */
export function compileRule<History>(
  rule: Rule,
  pack: string,
  vocabulary: Vocabulary<History>,
): CompiledRule<History> {
  const finds = (uses: readonly Use[]) => anyOf(uses, vocabulary.moments);
  return {
    rule,
    pack,
    starts: finds(rule.starts),
    sooner: finds(rule.orSooner),
    applies: allOf(rule.conditions, vocabulary.conditions),
    parts: rule.parts.map((part: Part) => ({
      key: part.key,
      met: finds(part.metBy),
      excused: finds(part.excusedBy),
    })),
    ends: finds(rule.endsWith),
    notRequired: finds(rule.notRequiredWhen),
  };
}

const none: readonly Mark[] = [];

function anyOf<History>(
  uses: readonly Use[],
  words: Readonly<Record<string, MomentWord<History>>>,
): Finds<History> {
  const finders = uses.map((use) => {
    const word = wordOf(words, use);
    return (history: History) => word.finds(history, use.with);
  });
  const [only] = finders;
  if (only === undefined) return () => none;
  if (finders.length === 1) return only;
  return (history) => finders.flatMap((find) => find(history));
}

function allOf<History>(
  uses: readonly Use[],
  words: Readonly<Record<string, ConditionWord<History>>>,
): (history: History, at: Instant) => boolean {
  const conditions = uses.map((use) => ({ word: wordOf(words, use), with: use.with }));
  return (history, at) =>
    conditions.every(({ word, with: parameters }) => word.holds(history, at, parameters));
}

function wordOf<Word>(words: Readonly<Record<string, Word>>, use: Use): Word {
  const word = words[use.word];
  if (word === undefined) throw new RangeError(`No such word: ${use.word}`);
  return word;
}
