import type { Child } from '../child/child.ts';
import { latest } from '../child/child.ts';
import { exploitationLevelAt } from '../child/exploitation-risk.ts';
import { ageAt, hasFlag } from '../child/status.ts';
import { traffickingWatch } from '../child/trafficking-watch.ts';
import type { PackSettings } from '../obligations/pack.ts';
import type { Instant } from '../time/instant.ts';
import { exactly } from '../time/when.ts';

/** Why checks should take no longer, each a key that a page words. */
export type DeadlineReason =
  | 'high-exploitation-risk'
  | 'possible-trafficking'
  | 'medication-becomes-dangerous'
  | 'under-16'
  | 'age-not-known'
  | 'aged-16-or-over';

export interface SuggestedDeadline {
  /** From the moment the child was noticed as gone; 0 is "tell people now". */
  readonly minutes: number;
  readonly because: readonly DeadlineReason[];
}

/**
 * How long preliminary checks should take at most for this child. A suggestion: whoever knows the child may
 * always take less. A child below 16, or of an age nobody knows, is suggested the shorter of the two.
 *
 * Particular reason to worry suggests no time at all: people are told at once, while contact is still tried.
 *
 * @source v59-2024 L240; thurrock-2023 L146-147
 */
export function suggestedChecks(
  child: Child,
  at: Instant,
  { suggestedCheckMinutes }: Pick<PackSettings, 'suggestedCheckMinutes'>,
): SuggestedDeadline {
  const worries: DeadlineReason[] = [];
  if (exploitationLevelAt(child, at) === 'high') worries.push('high-exploitation-risk');
  if (hasFlag(child, 'possible_trafficking', at) || traffickingWatch(child, exactly(at)) !== undefined)
    worries.push('possible-trafficking');
  if (worries.length > 0) return { minutes: 0, because: worries };
  const byAge = suggestedByAge(ageAt(child, at), suggestedCheckMinutes);
  const dangerous = latest(child, 'PreparedSheetSaved', at)?.body.missingMedicationBecomesDangerousAfterHours;
  return dangerous !== undefined && dangerous * 60 < byAge.minutes
    ? { minutes: dangerous * 60, because: ['medication-becomes-dangerous'] }
    : byAge;
}

function suggestedByAge(
  age: number | undefined,
  { under16, from16 }: PackSettings['suggestedCheckMinutes'],
): SuggestedDeadline {
  if (age === undefined) return { minutes: Math.min(under16, from16), because: ['age-not-known'] };
  return age < 16
    ? { minutes: under16, because: ['under-16'] }
    : { minutes: from16, because: ['aged-16-or-over'] };
}
