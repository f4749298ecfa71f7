import { interviewCounts } from '../../../domain/code-sets/return-interview.ts';
import type { Column } from '../file/columns.ts';
import type { EpisodeRow } from './episode-row.ts';
import type { Flag } from './flags.ts';
import type { CellFault } from './row-fault.ts';

/**
 * Faults and flags of what was done after the return. An outcome and a time that contradict each other are refused:
 * either of them would be counted and the other be wrong. A time that is only lacking is flagged, except that of an
 * interview that was held, because every figure about interviews asks for it.
 *
 * @source medway-2024-25 ¶3.16
 */
export function checkOutcomes(row: EpisodeRow, faults: CellFault[], flags: Flag[]): void {
  const { interviewOutcome: outcome, interviewOfferedAt: offered, interviewCompletedAt: completed } = row;
  const refuse = (column: Column, says: string) =>
    faults.push({ column, value: row.cells.written(column), reason: 'outcome-contradicts', says });

  if (outcome === 'completed' && completed === undefined)
    refuse('rhi_completed_at', 'The outcome is `completed`, so say when the interview was held.');
  if (completed !== undefined && outcome !== 'completed' && outcome !== 'other_la')
    refuse('rhi_outcome', 'A time is given at which the interview was held, so the outcome is `completed`.');
  if (offered !== undefined && outcome === 'not_offered')
    refuse('rhi_outcome', 'A time is given at which the interview was offered, so it was not `not_offered`.');

  if (outcome !== undefined && offered === undefined && completed === undefined)
    if (interviewCounts(outcome).offered) flags.push('offer-time-not-given');
  if (row.locatedAt === undefined && row.returnedAt === undefined && somethingDone(row))
    flags.push('outcome-while-not-found');
}

const somethingDone = ({ safeAndWell, interviewOutcome, interviewOfferedAt }: EpisodeRow): boolean =>
  safeAndWell === 'done_seen' ||
  safeAndWell === 'done_phone' ||
  interviewOutcome === 'completed' ||
  interviewOfferedAt !== undefined;
