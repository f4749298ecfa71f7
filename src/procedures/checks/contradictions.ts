import type { Rule, Use } from '../../domain/obligations/rule.ts';

/**
 * Conditions that no history meets together. A condition also contradicts the one that says `not-` before it, so
 * those need not be listed.
 */
const contradicting: readonly (readonly [string, string])[] = [
  // Children's services work with every child who is looked after or has a plan: open to them by law.
  ['looked-after', 'not-open-to-services'],
  ['on-child-protection-plan', 'not-open-to-services'],
  ['on-child-protection-plan-or-enquiry', 'not-open-to-services'],
  // The group of a child at one moment is one: looked after, or at home with a plan or enquiry.
  ['looked-after', 'on-child-protection-plan'],
  ['looked-after', 'on-child-protection-plan-or-enquiry'],
];

/** Why no history meets all conditions of a rule; undefined where one may. */
export function contradiction({ conditions }: Rule): string | undefined {
  // Parameters narrow a condition: two with parameters may still hold together.
  const plain = conditions.filter((use) => Object.keys(use.with).length === 0).map(({ word }) => word);
  const negated = plain.map((word): readonly [string, string] => [word, `not-${word}`]);
  for (const [one, other] of [...negated, ...contradicting])
    if (plain.includes(one) && plain.includes(other))
      return `Nothing is \`${one}\` and \`${other}\` at the same time`;
  return emptyAge(conditions);
}

/** `age` takes the years from which on and below which it holds. */
function emptyAge(conditions: readonly Use[]): string | undefined {
  const years = conditions.filter(({ word }) => word === 'age').map((use) => use.with);
  const from = Math.max(0, ...years.map((one) => Number(one.from ?? 0)));
  const below = Math.min(200, ...years.map((one) => Number(one.below ?? 200)));
  return from < below ? undefined : `No child is ${from} or older and under ${below}`;
}
