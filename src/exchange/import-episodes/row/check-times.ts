import { certainlyBefore, dateOf } from '../../../domain/time/certainly-before.ts';
import { type Instant, MINUTE } from '../../../domain/time/instant.ts';
import { londonDate } from '../../../domain/time/london.ts';
import { exactly, type When } from '../../../domain/time/when.ts';
import type { Column } from '../file/columns.ts';
import type { EpisodeRow } from './episode-row.ts';
import type { Flag } from './flags.ts';
import type { CellFault } from './row-fault.ts';

/** How far ahead of our clock another system's may be. */
const TOLERANCE = 5 * MINUTE;

/** Faults and flags of a row's moments: none in the future, no end before its start. */
export function checkTimes(row: EpisodeRow, now: Instant, faults: CellFault[], flags: Flag[]): void {
  const { missingSince: since, locatedAt: located, returnedAt: returned } = row;
  const reported = row.reportedAt && exactly(row.reportedAt);
  const offered = row.interviewOfferedAt && exactly(row.interviewOfferedAt);
  const completed = row.interviewCompletedAt && exactly(row.interviewCompletedAt);
  const refuse = (column: Column, reason: CellFault['reason'], says: string) => {
    faults.push({ column, value: row.cells.written(column), reason, says });
  };
  const happened = (column: Column, moment: When | undefined) => {
    if (moment !== undefined && isAhead(moment, now))
      refuse(column, 'in-the-future', 'This has not happened yet.');
  };

  happened('missing_since', since);
  happened('reported_at', reported);
  happened('located_at', located);
  happened('returned_at', returned);
  happened('rhi_offered_at', offered);
  happened('rhi_completed_at', completed);
  if (before(located, since))
    refuse('located_at', 'end-before-start', 'The child cannot be located before being missing.');
  if (before(returned, located))
    refuse('returned_at', 'end-before-start', 'The child cannot be back before being located.');
  else if (before(returned, since))
    refuse('returned_at', 'end-before-start', 'The child cannot be back before being missing.');
  if (before(offered, since))
    refuse('rhi_offered_at', 'end-before-start', 'No interview is offered about an absence before it.');
  if (before(completed, since))
    refuse('rhi_completed_at', 'end-before-start', 'No interview is held about an absence before it.');

  const found = located ?? returned;
  if (before(reported, since)) flags.push('reported-before-missing');
  if (before(completed, offered)) flags.push('interview-held-before-offered');
  if (before(offered, found) || before(completed, found)) flags.push('interview-before-found');
}

const before = (one: When | undefined, other: When | undefined): boolean =>
  one !== undefined && other !== undefined && certainlyBefore(one, other);

const isAhead = (moment: When, now: Instant): boolean =>
  moment.precision === 'day' ? dateOf(moment) > londonDate(now) : moment.at > now + TOLERANCE;
