import { hash } from 'node:crypto';
import type { Instant } from '../../domain/time/instant.ts';
import type { ReadLogEntry } from './append-request.ts';
import type {
  ChildKeys,
  ChildRow,
  DocumentRow,
  EpisodeRow,
  ObligationSet,
  RelationshipRow,
  SettledObligations,
  TimelineRow,
} from './read-models.ts';

/** Rows as the function `append` reads them: JSON with the names of the columns, and moments in milliseconds. */
type Encode<Row> = (row: Row) => object;

export function encodeRows<Row>(rows: readonly Row[] | undefined, encode: Encode<Row>): string | null {
  return rows === undefined || rows.length === 0 ? null : JSON.stringify(rows.map(encode));
}

export const relationshipColumns: Encode<RelationshipRow> = ({ child, agency, kind, from, to }) => ({
  child,
  agency,
  kind,
  valid_from: from,
  valid_to: to,
});

export const childColumns: Encode<ChildRow> = (row) => ({
  child: row.child,
  section: row.section,
  version: row.version,
  names: row.names,
  date_of_birth: row.dateOfBirth,
  sex: row.sex,
  ethnicity: row.ethnicity,
  child_group: row.group,
  summary: row.summary ?? {},
});

export const childKeyColumns: Encode<ChildKeys> = (keys) => keys;

export const episodeColumns: Encode<EpisodeRow> = (row) => ({
  episode: row.episode,
  child: row.child,
  section: row.section,
  version: row.version,
  phase: row.phase,
  missing_since: row.missingSince,
  over_at: row.over,
  grade: row.grade,
  police_class: row.policeClass,
  whereabouts: row.whereabouts,
  search_lead: row.searchLead,
  binding: row.binding,
  extend_at: row.extendAt,
  imported: row.imported ?? false,
  summary: row.summary ?? {},
});

export const timelineColumns: Encode<TimelineRow> = ({ happened, ...row }) => ({
  ...row,
  happened_at: happened,
});

export const documentColumns =
  (recorded: Instant): Encode<DocumentRow> =>
  ({ mediaType, content, ...row }) => ({
    ...row,
    media_type: mediaType,
    content: content.toString('base64'),
    content_hash: `\\x${hash('sha256', content)}`,
    recorded_at: recorded,
  });

/** Many rows, so without names: in the order of the table's columns. */
export const obligationColumns: Encode<ObligationSet> = ({ subject, child, section, rows }) => [
  subject,
  child,
  section,
  rows.map((row) => [
    row.dutyOwner,
    row.rule,
    row.occurrence,
    row.pack,
    row.arises,
    row.due,
    row.lateAfter,
    row.settlement,
    row.settledAt,
    row.parts,
    row.body,
  ]),
];

export const settledColumns: Encode<SettledObligations> = (row) => row;

export const readLogColumns: Encode<ReadLogEntry> = ({ at, detail, ...row }) => ({
  ...row,
  at,
  detail: detail ?? {},
});
