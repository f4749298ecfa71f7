/**
 * The columns of a bulk import, in the order in which they are documented. A file may have them in any order.
 *
 * @source the import specification in docs/import-episodes.md
 */
export const columns = [
  'child_id',
  'date_of_birth',
  'sex',
  'ethnicity',
  'child_group',
  'responsible_la',
  'host_la',
  'placement_type',
  'episode_id',
  'incident_id',
  'class',
  'police_grade',
  'missing_from',
  'missing_since',
  'reported_at',
  'located_at',
  'returned_at',
  'found_place',
  'safe_and_well',
  'rhi_outcome',
  'rhi_offered_at',
  'rhi_completed_at',
  'rhi_interviewer',
  'reason_primary',
  'reasons_secondary',
] as const;

export type Column = (typeof columns)[number];

/** What every row has to say; everything else may be empty. */
export const requiredColumns = [
  'child_id',
  'child_group',
  'responsible_la',
  'episode_id',
  'class',
  'missing_since',
] as const satisfies readonly Column[];
