export type PoliceForceKind = 'territorial' | 'territorial (outside the 43)' | 'special';

/** @source docs/code-sets.md, Directory */
export interface PoliceForce {
  readonly slug: string;
  /** Absent for British Transport Police, which has no area. */
  readonly onsCode?: string;
  readonly name: string;
  readonly kind: PoliceForceKind;
  readonly nation: string;
}
