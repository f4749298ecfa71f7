import type { Obligation } from './obligation.ts';

/** (duty owner, rule, occurrence): what names an obligation within one subject. */
export type Named = Pick<Obligation, 'owner' | 'rule' | 'occurrence'>;

/**
 * Duties by occurrence, to be found by name: few share one, and comparing those costs less than writing out the name
 * of every duty.
 */
export type ByName<Duty extends Named> = Map<string, Duty[]>;

export function addByName<Duty extends Named>(duties: ByName<Duty>, duty: Duty): void {
  const sharing = duties.get(duty.occurrence);
  if (sharing === undefined) duties.set(duty.occurrence, [duty]);
  else sharing.push(duty);
}

/** The duty of this name, the last one added where there are several. */
export function findByName<Duty extends Named>(
  duties: ByName<Duty>,
  { owner, rule, occurrence }: Named,
): Duty | undefined {
  const sharing = duties.get(occurrence);
  if (sharing === undefined) return undefined;
  for (let index = sharing.length - 1; index >= 0; index--) {
    const duty = sharing[index] as Duty;
    if (duty.rule.id === rule.id && duty.owner === owner) return duty;
  }
  return undefined;
}
