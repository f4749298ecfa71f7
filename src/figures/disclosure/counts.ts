/** A count under a name by which every table that shows it means the same one. */
export interface Count {
  readonly id: string;
  readonly value: number;
  /** Left out where it stands in no table but follows from what stands there: those who are left of a whole. */
  readonly isPrinted: boolean;
}

/** The parts of a whole, none of which overlap and none of which is missing. */
export interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** Everything that is counted in one publication, and how its counts add up. */
export interface Counts {
  readonly counts: readonly Count[];
  readonly sums: readonly Sum[];
}

/** A count by which somebody could be recognised. Nought names nobody. @source returns section 4 */
export const isSmall = (count: number): boolean => count >= 1 && count <= 4;

/** As the country's figures are printed; those of one authority are exact. @source returns section 4 */
export const toNearestTen = (count: number): number => Math.round(count / 10) * 10;
