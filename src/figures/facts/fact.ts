/** What a row of facts is about; each has a table of its own, without names. */
export type FactTable = 'fact_episode' | 'fact_duty' | 'fact_care' | 'fact_span' | 'fact_intervention';

/** The value of one column. */
export type FactValue = string | number | boolean | null | readonly string[];

/** One thing that was known of a child, as the columns of its table beside those that say from when until when. */
export interface Fact {
  readonly table: FactTable;
  /** What names it for good within the child's record: what is known of it later replaces it. */
  readonly key: string;
  readonly columns: Readonly<Record<string, FactValue>>;
}

/** The columns that hold moments: instants here, as the domain has them, and time stamps in the database. */
export const momentColumns: ReadonlySet<string> = new Set([
  'arises',
  'back',
  'began',
  'due',
  'ended',
  'found',
  'interview_due',
  'interview_held',
  'interview_offered',
  'late_after',
  'settled',
  'started',
]);
