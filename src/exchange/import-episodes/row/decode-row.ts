import type { Directory } from '../../../domain/authorities/directory.ts';
import { requiredColumns } from '../file/columns.ts';
import type { Heading } from '../file/read-heading.ts';
import { Cells } from './cells.ts';
import type { EpisodeRow } from './episode-row.ts';
import type { CellFault } from './row-fault.ts';

/**
 * A row with its codes known and its times read, or everything that is wrong with its cells.
 *
 * @refuses another number of cells than the heading has, a required cell that is empty, an unknown code or
 *   authority, and a date or time that cannot be read
 */
export function decodeRow(
  written: readonly string[],
  heading: Heading,
  directory: Directory,
): EpisodeRow | readonly CellFault[] {
  if (written.length !== heading.names.length) return [wrongNumber(written.length, heading.names.length)];
  const cells = new Cells(written, heading, directory);
  for (const column of requiredColumns)
    if (cells.written(column) === '')
      cells.refuse(column, { reason: 'required', says: 'This may not be empty.' });
  const row = {
    childId: cells.text('child_id'),
    dateOfBirth: cells.date('date_of_birth'),
    sex: cells.code('sex'),
    ethnicity: cells.code('ethnicity'),
    group: cells.code('child_group'),
    responsible: cells.authority('responsible_la'),
    host: cells.hostPlace('host_la'),
    placementType: cells.code('placement_type'),
    episodeId: cells.text('episode_id'),
    incidentId: cells.text('incident_id'),
    class: cells.code('class'),
    grade: cells.code('police_grade'),
    missingFrom: cells.code('missing_from'),
    missingSince: cells.moment('missing_since'),
    reportedAt: cells.time('reported_at'),
    locatedAt: cells.moment('located_at'),
    returnedAt: cells.moment('returned_at'),
    foundPlace: cells.code('found_place'),
    safeAndWell: cells.code('safe_and_well'),
    interviewOutcome: cells.code('rhi_outcome'),
    interviewOfferedAt: cells.time('rhi_offered_at'),
    interviewCompletedAt: cells.time('rhi_completed_at'),
    interviewer: cells.code('rhi_interviewer'),
    reasonPrimary: cells.code('reason_primary'),
    reasonsSecondary: cells.codes('reasons_secondary'),
    cells,
  };
  // What is required is there, or there are faults.
  return cells.faults.length > 0 ? cells.faults : (row as EpisodeRow);
}

const wrongNumber = (cells: number, columns: number): CellFault => ({
  column: '',
  value: '',
  reason: 'wrong-number-of-cells',
  says: `The row has ${cells} ${cells === 1 ? 'cell' : 'cells'} and the heading ${columns} columns.`,
});
