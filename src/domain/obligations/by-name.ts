import type { Obligation } from './obligation.ts';

/** (duty owner, rule, occurrence): what names an obligation within one subject. */
export type Named = Pick<Obligation, 'owner' | 'rule' | 'occurrence'>;

export const isSameDuty = (one: Named, other: Named): boolean =>
  one.rule.id === other.rule.id && one.occurrence === other.occurrence && one.owner === other.owner;

/**
 * Finds duties by name among others. It looks first behind the one that it found last: what the same rules lay before
 * and after a revision is mostly the same and in the same order, so nothing is indexed and little is compared.
 */
export function finderAmong<Duty extends Named>(duties: readonly Duty[]): (name: Named) => Duty | undefined {
  let next = 0;
  return (name) => {
    for (let step = 0; step < duties.length; step++) {
      const place = (next + step) % duties.length;
      const duty = duties[place] as Duty;
      if (!isSameDuty(duty, name)) continue;
      next = place + 1;
      return duty;
    }
    return undefined;
  };
}
