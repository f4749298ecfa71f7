import type { Pack } from '../domain/obligations/pack.ts';
import type { Rule } from '../domain/obligations/rule.ts';
import type { PlainDate } from '../domain/time/instant.ts';

/** Whether a rule is in force on a date, its first and last day included. */
export const isInForce = ({ inForce: { from, until } }: Rule, on: PlainDate): boolean =>
  from <= on && (until === undefined || on <= until);

/**
 * The packs of one authority or force, each with only the rules that are in force on a date and that no other
 * rule in force replaces.
 *
 * A rule replaces another in its own capacities only: a rule for children that an authority is responsible for
 * leaves the floor's in place for children who live at home, and the floor's rule then has that capacity alone.
 * What is replaced by a replaced rule stays replaced.
 *
 * @source docs/time-and-duties.md, "Which packs"
 */
export function packsInForce(packs: readonly Pack[], on: PlainDate): readonly Pack[] {
  const current = packs.map((pack) => ({ ...pack, rules: pack.rules.filter((rule) => isInForce(rule, on)) }));
  const all = current.flatMap(({ rules }) => rules);
  return current.map((pack) => ({ ...pack, rules: pack.rules.flatMap((rule) => remaining(rule, all)) }));
}

function remaining(rule: Rule, all: readonly Rule[]): readonly Rule[] {
  const replacing = all.filter(({ replaces }) => replaces.includes(rule.id));
  if (replacing.length === 0) return [rule];
  const capacities = rule.capacities.filter(
    (capacity) => !replacing.some((other) => other.capacities.includes(capacity)),
  );
  return capacities.length === 0 ? [] : [{ ...rule, capacities }];
}

/** The dates on which what is in force changes, in order. */
export function changeDates(packs: readonly Pack[]): readonly PlainDate[] {
  const dates = new Set<PlainDate>();
  for (const { inForceFrom, rules } of packs) {
    dates.add(inForceFrom);
    for (const { inForce } of rules) {
      dates.add(inForce.from);
      if (inForce.until !== undefined) dates.add((inForce.until + 1) as PlainDate);
    }
  }
  return [...dates].sort((one, other) => one - other);
}
