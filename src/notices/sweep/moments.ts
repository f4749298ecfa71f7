import type { Rule } from '../../domain/obligations/rule.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { Moment } from '../fire.ts';

/** A moment of the duties of one rule at which somebody is told, as the database finds it. */
export interface RuleMoment {
  readonly pack: string;
  readonly rule: string;
  readonly moment: Moment;
  readonly step: number;
  /** Hours after it is late; or before it is due, where the rule has people told then. */
  readonly hours: number | null;
}

const known = new WeakMap<PackLibrary, readonly RuleMoment[]>();

/** Every moment of every rule at which somebody is told. */
export function momentsOf(library: PackLibrary): readonly RuleMoment[] {
  const before = known.get(library);
  if (before !== undefined) return before;
  const moments = [...library.packs].flatMap(([pack, { rules }]) =>
    [...new Map(rules.map((rule) => [rule.id, rule])).values()].flatMap((rule) => momentsOfRule(pack, rule)),
  );
  known.set(library, moments);
  return moments;
}

function momentsOfRule(pack: string, { id, notified, tellHoursBeforeDue, escalations }: Rule) {
  const arises: RuleMoment = {
    ...{ pack, rule: id, moment: 'arises', step: 0 },
    hours: tellHoursBeforeDue ?? null,
  };
  const late = escalations.map(
    ({ afterHours }, step): RuleMoment => ({ pack, rule: id, moment: 'late', step, hours: afterHours }),
  );
  return notified.length === 0 ? late : [arises, ...late];
}
