import { hash } from 'node:crypto';
import { formatInstant, type Instant } from '../../domain/time/instant.ts';
import type { OutboxMessage, ReadLogEntry } from './append-request.ts';
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

/** Rows as the function `append` reads them: JSON with the names of the columns, null where there is none. */
type Encode<Row> = (row: Row) => object;

export function encodeRows<Row>(rows: readonly Row[] | undefined, encode: Encode<Row>): string | null {
  return rows === undefined || rows.length === 0 ? null : JSON.stringify(rows.map(encode));
}

const moment = (at: Instant | undefined) => (at === undefined ? undefined : formatInstant(at));

export const relationshipColumns: Encode<RelationshipRow> = ({ child, agency, kind, from, to }) => ({
  child,
  agency,
  kind,
  valid_from: moment(from),
  valid_to: moment(to),
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
  missing_since: moment(row.missingSince),
  over_at: moment(row.over),
  grade: row.grade,
  police_class: row.policeClass,
  whereabouts: row.whereabouts,
  search_lead: row.searchLead,
  binding: row.binding,
  extend_at: moment(row.extendAt),
  imported: row.imported ?? false,
  summary: row.summary ?? {},
});

export const timelineColumns: Encode<TimelineRow> = ({ happened, ...row }) => ({
  ...row,
  happened_at: moment(happened),
});

export const documentColumns =
  (recorded: Instant): Encode<DocumentRow> =>
  ({ mediaType, content, ...row }) => ({
    ...row,
    media_type: mediaType,
    content: content.toString('base64'),
    content_hash: `\\x${hash('sha256', content)}`,
    recorded_at: moment(recorded),
  });

export function obligationColumns({ subject, child, section, rows }: ObligationSet): readonly object[] {
  return rows.map((row) => ({
    subject,
    duty_owner: row.dutyOwner,
    rule: row.rule,
    occurrence: row.occurrence,
    child,
    section,
    pack: row.pack,
    arises_at: moment(row.arises),
    due_at: moment(row.due),
    late_after: moment(row.lateAfter),
    settlement: row.settlement,
    settled_at: moment(row.settledAt),
    parts: row.parts,
    body: row.body,
  }));
}

export const settledColumns: Encode<SettledObligations> = (row) => row;

export const messageColumns: Encode<OutboxMessage> = (row) => row;

export const readLogColumns: Encode<ReadLogEntry> = ({ at, detail, ...row }) => ({
  ...row,
  at: moment(at),
  detail: detail ?? {},
});
