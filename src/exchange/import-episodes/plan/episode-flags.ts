import { certainlyBefore } from '../../../domain/time/certainly-before.ts';
import { orderOf, type When } from '../../../domain/time/when.ts';
import type { Flag } from '../row/flags.ts';

/** What one absence of a child means for the others. */
export interface AbsenceOutline {
  readonly id: string;
  readonly began: When;
  /** Back, or located where no return is written down. */
  readonly ended: When | undefined;
  readonly returned: boolean;
}

/**
 * What is unusual about the absences of one child beside each other: one that begins before another has ended, and
 * one without a return although another began later. An end and a start at one moment are in order.
 *
 * @source docs/episodes.md; SSDA903 rule 574
 */
export function flagsBesideOthers(absences: readonly AbsenceOutline[]): ReadonlyMap<string, readonly Flag[]> {
  const inOrder = absences.toSorted((a, b) => orderOf(a.began) - orderOf(b.began));
  const flags = new Map<string, Flag[]>();
  let lastEnd: When | undefined;
  let isOneWithoutEnd = false;
  for (const [index, { id, began, ended, returned }] of inOrder.entries()) {
    const own: Flag[] = [];
    if (isOneWithoutEnd || (lastEnd !== undefined && certainlyBefore(began, lastEnd)))
      own.push('overlaps-another-episode');
    if (!returned && index < inOrder.length - 1) own.push('not-returned-before-the-next');
    flags.set(id, own);
    if (ended === undefined) isOneWithoutEnd = true;
    else if (lastEnd === undefined || orderOf(ended) > orderOf(lastEnd)) lastEnd = ended;
  }
  return flags;
}
