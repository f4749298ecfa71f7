import type { Instant } from '../../../domain/time/instant.ts';
import { checkOutcomes } from './check-outcomes.ts';
import { checkPerson } from './check-person.ts';
import { checkTimes } from './check-times.ts';
import type { EpisodeRow } from './episode-row.ts';
import type { Flag } from './flags.ts';
import type { CellFault } from './row-fault.ts';

/** What one row says that cannot be, and what it says that is unusual. */
export interface RowFindings {
  readonly faults: readonly CellFault[];
  readonly flags: readonly Flag[];
}

/**
 * Whether what a row says fits together.
 *
 * Refused is what cannot have been: an end before its start, anything in the future or before the birth, an adult who
 * is no care leaver, an outcome that contradicts its own times. Such a row would be stored as something that nobody
 * said. Everything that is merely against a rule of practice or of the national return is imported and flagged:
 * history broke those rules and has to be told as it was.
 *
 * @param now  when the import began; five minutes are allowed for clocks that differ
 * @source docs/episodes.md (imported historical span)
 */
export function checkRow(row: EpisodeRow, now: Instant): RowFindings {
  const faults: CellFault[] = [];
  const flags: Flag[] = [];
  checkTimes(row, now, faults, flags);
  checkPerson(row, now, faults, flags);
  checkOutcomes(row, faults, flags);
  return { faults, flags };
}
