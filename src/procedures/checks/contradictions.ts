import type { Rule } from '../../domain/obligations/rule.ts';

/**
 * Conditions that no history meets together. A condition also contradicts the one that says `not-` before it, so
 * those need not be listed.
 */
const contradicting: readonly (readonly [string, string])[] = [['looked-after', 'living-at-home']];

/** Why no history meets all conditions of a rule; undefined where one may. */
export function contradiction({ conditions }: Rule): string | undefined {
  // Parameters narrow a condition: two with parameters may still hold together.
  const plain = conditions.filter((use) => Object.keys(use.with).length === 0).map(({ word }) => word);
  for (const word of plain) if (plain.includes(`not-${word}`)) return clash(word, `not-${word}`);
  for (const [one, other] of contradicting)
    if (plain.includes(one) && plain.includes(other)) return clash(one, other);
  return undefined;
}

const clash = (one: string, other: string): string =>
  `Nothing is \`${one}\` and \`${other}\` at the same time`;
