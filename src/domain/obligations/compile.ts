import type { Finds, Holds, Questions } from './questions.ts';
import type { Rule } from './rule.ts';

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
  readonly applies: Holds<History>;
  readonly parts: readonly CompiledPart<History>[];
  readonly ends: Finds<History>;
  readonly notRequired: Finds<History>;
}

/** @refuses a word that the vocabulary behind the questions does not have */
export const compileRule = <History>(
  rule: Rule,
  pack: string,
  { finds, holds }: Questions<History>,
): CompiledRule<History> => ({
  rule,
  pack,
  starts: finds(rule.starts),
  sooner: finds(rule.orSooner),
  applies: holds(rule.conditions),
  parts: rule.parts.map(({ key, metBy, excusedBy }) => ({
    key,
    met: finds(metBy),
    excused: finds(excusedBy),
  })),
  ends: finds(rule.endsWith),
  notRequired: finds(rule.notRequiredWhen),
});
