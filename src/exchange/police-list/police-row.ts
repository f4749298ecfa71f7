import type { CodeOf } from '../../domain/code-sets/code-set.ts';
import type { PoliceGrade, policeClass } from '../../domain/code-sets/police.ts';
import type { ToldAbsence } from '../../domain/reconciliation/told-absence.ts';

/** One record of a list of the police, read. Its key is the reference, written one way. */
export interface PoliceRow extends ToldAbsence {
  readonly line: number;
  /** As it is written in the list. */
  readonly reference: string;
  readonly class: CodeOf<typeof policeClass>;
  readonly grade: PoliceGrade | undefined;
  /** Where the child was missing from, in their words. */
  readonly place: string | undefined;
}

/** What is wrong with one cell, or with a row or the file where there is no column. */
export interface ListFault {
  /** Counted as an editor counts: the heading is line 1. */
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly says: string;
}
