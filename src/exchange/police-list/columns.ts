/**
 * The columns of a list of the police, in the order in which they are documented. A file may have them in any order, and
 * may leave out those that may be empty.
 *
 * @source docs/police-lists.md
 */
export const columns = [
  'police_reference',
  'given_name',
  'family_name',
  'date_of_birth',
  'class',
  'grade',
  'missing_since',
  'returned_at',
  'missing_from',
] as const;

export type Column = (typeof columns)[number];

/** What every row has to say, beside one of the names. */
export const requiredColumns = [
  'police_reference',
  'class',
  'missing_since',
] as const satisfies readonly Column[];
