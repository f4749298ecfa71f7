import { randomUUID } from 'node:crypto';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Store } from '../../../store/store.ts';
import type { ReportKind } from '../kinds/report-kind.ts';

/** What a report is of, without its figures. */
export interface ReportOf {
  readonly authority: string;
  readonly kind: ReportKind;
  /** As it was typed. */
  readonly period: string;
  readonly home: string | null;
}

/** What people wrote, by the key of the section or check that it is about. */
export interface Written {
  readonly narrative: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
}

export interface Draft extends ReportOf, Written {
  readonly draft: string;
  /** One more each time that somebody keeps it. */
  readonly state: number;
  readonly keptBy: string;
  readonly keptAt: Instant;
}

/** Who keeps something, and when. */
export interface Keeping {
  readonly person: string;
  readonly now: Instant;
}

type Access = Pick<Store, 'access'>;

const columns =
  'draft, authority, kind, period, home, narrative, notes, state, kept_by as "keptBy", kept_at as "keptAt"';

export async function startDraft(
  { access }: Access,
  { authority, kind, period, home }: ReportOf,
  { person, now }: Keeping,
): Promise<string> {
  const draft = randomUUID();
  await access.query(
    `insert into homeward.report_draft (draft, authority, kind, period, home, kept_by, kept_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [draft, authority, kind, period, home, person, new Date(now)],
  );
  return draft;
}

export async function findDraft(
  { access }: Access,
  authority: string,
  draft: string,
): Promise<Draft | undefined> {
  const { rows } = await access.query<Draft>(
    `select ${columns} from homeward.report_draft where authority = $1 and draft::text = $2`,
    [authority, draft],
  );
  return rows[0];
}

/** The drafts of an authority, the one kept last first. */
export async function draftsOf({ access }: Access, authority: string): Promise<readonly Draft[]> {
  const { rows } = await access.query<Draft>(
    `select ${columns} from homeward.report_draft where authority = $1 order by kept_at desc, draft`,
    [authority],
  );
  return rows;
}

/**
 * Keeps what was written.
 *
 * @returns whether it was: not where somebody else kept the draft since it was read
 */
export async function keepDraft(
  { access }: Access,
  { draft, state, narrative, notes }: Pick<Draft, 'draft' | 'state' | keyof Written>,
  { person, now }: Keeping,
): Promise<boolean> {
  const { rowCount } = await access.query(
    `update homeward.report_draft set narrative = $3, notes = $4, state = state + 1, kept_by = $5, kept_at = $6
     where draft = $1 and state = $2`,
    [draft, state, narrative, notes, person, new Date(now)],
  );
  return rowCount === 1;
}
