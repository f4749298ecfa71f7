import { instant } from '../../domain/time/instant.ts';
import { readDirectory } from '../../procedures/directory.ts';
import { type Column, columns } from './file/columns.ts';
import { readHeading } from './file/read-heading.ts';
import { checkRow, type RowFindings } from './row/check-row.ts';
import { decodeRow } from './row/decode-row.ts';
import type { EpisodeRow } from './row/episode-row.ts';
import type { CellFault } from './row/row-fault.ts';

/** When every import of the tests begins. */
export const importedAt = instant('2026-02-02T09:00:00Z');

export const testDirectory = readDirectory({ demonstration: true });

export type Cells = Partial<Record<Column, string>>;

/** A looked-after child of Medway who was missing for one evening, found, back and interviewed. */
export const oneEvening: Cells = {
  child_id: 'TEST1',
  date_of_birth: '2010-02-14',
  sex: 'F',
  ethnicity: 'WBRI',
  child_group: 'lac_own',
  responsible_la: '887',
  placement_type: 'U4',
  episode_id: 'E1',
  class: 'missing',
  police_grade: 'medium',
  missing_from: 'placement',
  missing_since: '2025-10-24T20:30',
  reported_at: '2025-10-24T21:30',
  located_at: '2025-10-25T01:10',
  returned_at: '2025-10-25T02:00+01:00',
  found_place: 'friend_address',
  safe_and_well: 'done_seen',
  rhi_outcome: 'completed',
  rhi_offered_at: '2025-10-25T10:00',
  rhi_completed_at: '2025-10-27T16:00',
  rhi_interviewer: 'rhi_officer',
  reason_primary: 'CO2',
  reasons_secondary: 'CO1;HF4',
};

export const cellsOf = (cells: Cells): string[] => columns.map((column) => cells[column] ?? '');

/** A file with the columns in the documented order. */
export const csvOf = (...rows: readonly Cells[]): string =>
  `${[[...columns], ...rows.map(cellsOf)].map((cells) => cells.join(',')).join('\n')}\n`;

export const heading = readHeading(columns);

/** A row of that evening, but for what a test changes. @refuses a row that a test got wrong */
export function rowOf(cells: Cells = {}): EpisodeRow {
  const row = decodeRow(cellsOf({ ...oneEvening, ...cells }), heading, testDirectory);
  if (!('childId' in row)) throw new TypeError(`The row of a test cannot be read: ${JSON.stringify(row)}`);
  return row;
}

/** What is wrong with the cells of such a row. */
export function faultsOf(cells: Cells): readonly CellFault[] {
  const row = decodeRow(cellsOf({ ...oneEvening, ...cells }), heading, testDirectory);
  return 'childId' in row ? [] : row;
}

export const findingsOf = (cells: Cells): RowFindings => checkRow(rowOf(cells), importedAt);
