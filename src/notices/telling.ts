import type { Role } from '../domain/agencies/roles.ts';
import type { ReportKind } from '../domain/authority-duty/events.ts';
import type { DutyOwner } from '../domain/obligations/obligation.ts';
import type { Rule } from '../domain/obligations/rule.ts';
import type { Instant } from '../domain/time/instant.ts';

/**
 * Why somebody is told: a child was reported missing; a duty arose or is late; somebody before them did not answer; the
 * child is found; somebody chose to tell them; responsibility for the child goes to another authority, or was to go; or
 * the desk of the night was told while theirs was shut.
 */
export type Cause = 'reported' | 'arises' | 'late' | 'silence' | 'found' | 'act' | 'hand-over' | 'copy';

/** What it is about, as `NoticeSent` says it; or a report of an authority about many children, `report` the daily one. */
export type About =
  | Exclude<ReportKind, 'daily_missing'>
  | 'missing'
  | 'found'
  | 'returned'
  | 'high_risk'
  | 'concern'
  | 'interview'
  | 'plan'
  | 'report'
  | 'responsibility_offered'
  | 'responsibility_accepted'
  | 'responsibility_refused'
  | 'responsibility_withdrawn'
  | 'other';

/** What a telling of a report is about. */
export const aboutReport = (report: ReportKind): About => (report === 'daily_missing' ? 'report' : report);

/** One role to be told one thing about one record, before it is known who is there. */
export interface Telling {
  readonly owner: string;
  /** `episode:…`, `child:…`, `education-absence:…`, `authority:…` */
  readonly stream: string;
  readonly child: string | undefined;
  readonly cause: Cause;
  /** The duty that causes it, or the event that does. */
  readonly duty?: { readonly owner: DutyOwner; readonly rule: string; readonly occurrence: string };
  readonly event?: number;
  /** How far up the chain; 0 for whom procedures name first. */
  readonly step: number;
  readonly about: About;
  readonly told: Role;
  /** The agency where the record does not say it by itself: whoever was told that the child is missing, say. */
  readonly agency?: string;
  /** When there was something to be told. */
  readonly arose: Instant;
  /** Of a duty that is late: after when it was. */
  readonly lateAfter?: Instant | undefined;
  readonly acknowledge: Rule['acknowledgeWithinMinutes'];
}
