import { certainlyBefore, dateOf } from '../../../domain/time/certainly-before.ts';
import { type Instant, MINUTE } from '../../../domain/time/instant.ts';
import { londonDate } from '../../../domain/time/london.ts';
import type { When } from '../../../domain/time/when.ts';
import type { Column } from '../file/columns.ts';
import type { EpisodeRow } from './episode-row.ts';
import type { Flag } from './flags.ts';
import type { CellFault } from './row-fault.ts';

/** How far ahead of our clock another system's may be. */
const TOLERANCE = 5 * MINUTE;

/** Faults and flags of a row's moments: none in the future, no end before its start. */
export function checkTimes(row: EpisodeRow, now: Instant, faults: CellFault[], flags: Flag[]): void {
  const { missingSince, reportedAt, locatedAt, returnedAt } = row;
  const refuse = (column: Column, reason: CellFault['reason'], says: string) =>
    faults.push({ column, value: row.cells.written(column), reason, says });

  for (const [column, moment] of moments(row))
    if (moment !== undefined && isAhead(moment, now))
      refuse(column, 'in-the-future', 'This has not happened yet.');
  const before = (one: When | undefined, other: When | undefined) =>
    one !== undefined && other !== undefined && certainlyBefore(one, other);
  if (before(locatedAt, missingSince))
    refuse('located_at', 'end-before-start', 'The child cannot be located before being missing.');
  if (before(returnedAt, locatedAt))
    refuse('returned_at', 'end-before-start', 'The child cannot be back before being located.');
  else if (before(returnedAt, missingSince))
    refuse('returned_at', 'end-before-start', 'The child cannot be back before being missing.');
  if (before(row.interviewOfferedAt, missingSince))
    refuse('rhi_offered_at', 'end-before-start', 'No interview is offered about an absence before it.');
  if (before(row.interviewCompletedAt, missingSince))
    refuse('rhi_completed_at', 'end-before-start', 'No interview is held about an absence before it.');

  const found = locatedAt ?? returnedAt;
  if (before(reportedAt, missingSince)) flags.push('reported-before-missing');
  if (before(row.interviewCompletedAt, row.interviewOfferedAt)) flags.push('interview-held-before-offered');
  if (before(row.interviewOfferedAt, found) || before(row.interviewCompletedAt, found))
    flags.push('interview-before-found');
}

const moments = (row: EpisodeRow): readonly (readonly [Column, When | undefined])[] => [
  ['missing_since', row.missingSince],
  ['reported_at', row.reportedAt],
  ['located_at', row.locatedAt],
  ['returned_at', row.returnedAt],
  ['rhi_offered_at', row.interviewOfferedAt],
  ['rhi_completed_at', row.interviewCompletedAt],
];

const isAhead = (moment: When, now: Instant): boolean =>
  moment.precision === 'day' ? dateOf(moment) > londonDate(now) : moment.at > now + TOLERANCE;
