import type { Clock } from './occurrences.ts';
import type { Conditions, Moments, Questions } from './questions.ts';
import type { Rule } from './rule.ts';

export interface CompiledPart<History> {
  readonly key: string;
  readonly met: Moments<History>;
  readonly excused: Moments<History>;
}

/**
 * A rule whose words have been looked up, so that replaying a million histories looks nothing up again. What the engine
 * asks of every rule stands here once more: rules have many shapes, and these have one.
 */
export interface CompiledRule<History> {
  readonly rule: Rule;
  readonly pack: string;
  readonly clock: Clock;
  readonly owner: Rule['owner'];
  readonly earlierActsCount: boolean;
  readonly repeats: Rule['repeats'];
  readonly starts: Moments<History>;
  readonly sooner: Moments<History>;
  readonly applies: Conditions<History>;
  readonly parts: readonly CompiledPart<History>[];
  readonly ends: Moments<History>;
  readonly notRequired: Moments<History>;
}

/** @refuses a word that the vocabulary behind the questions does not have */
export const compileRule = <History>(
  rule: Rule,
  pack: string,
  { moments, conditions }: Questions<History>,
): CompiledRule<History> => ({
  rule,
  pack,
  clock: { kind: rule.kind, offset: rule.offset, limit: rule.limit, actWithin: rule.actWithin },
  owner: rule.owner,
  earlierActsCount: rule.earlierActsCount,
  repeats: rule.repeats,
  starts: moments(rule.starts),
  sooner: moments(rule.orSooner),
  applies: conditions(rule.conditions),
  parts: rule.parts.map(({ key, metBy, excusedBy }) => ({
    key,
    met: moments(metBy),
    excused: moments(excusedBy),
  })),
  ends: moments(rule.endsWith),
  notRequired: moments(rule.notRequiredWhen),
});
