import type { Role } from '../../domain/agencies/roles.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { About, Cause } from '../../notices/telling.ts';

/** One thing that one role was told about one record, as pages read it. */
export interface NoticeRow {
  readonly notice: string;
  /** Null where there is nobody to send it to. */
  readonly message: string | null;
  readonly owner: string;
  readonly stream: string;
  readonly child: string | null;
  readonly cause: Cause;
  readonly duty_owner: string;
  readonly rule: string;
  readonly occurrence: string;
  readonly event: number;
  /** How far up the chain. */
  readonly step: number;
  readonly about: About;
  readonly urgent: boolean;
  /** Whom procedures name, and at whose desk it is. */
  readonly told: Role;
  readonly role: Role;
  readonly agency: string;
  readonly person: string | null;
  readonly arose_at: Instant;
  readonly queued_at: Instant;
  readonly acknowledge_by: Instant | null;
  readonly passed_on_at: Instant | null;
  readonly sent_at: Instant | null;
  readonly delivered_at: Instant | null;
  readonly acknowledged_at: Instant | null;
  readonly acknowledged_by: string | null;
  readonly answer: string | null;
  readonly failed_at: Instant | null;
  readonly fault: string | null;
  readonly ended_at: Instant | null;
  /** Who has been asked in the same line so far. */
  readonly asked: readonly Role[];
}

/** The columns of a notice `n`. */
export const noticeColumns = `n.notice, n.message, n.owner, n.stream, n.child, n.cause, n.duty_owner, n.rule, n.occurrence,
  n.event, n.step, n.about, n.urgent, n.told, n.role, n.agency, n.person, n.arose_at, n.queued_at, n.acknowledge_by, n.passed_on_at, n.sent_at,
  n.delivered_at, n.acknowledged_at, n.acknowledged_by, n.answer, n.failed_at, n.fault, n.ended_at,
  array(select distinct l.told from homeward.notice l
    where (l.owner, l.stream, l.duty_owner, l.rule, l.occurrence, l.event)
      = (n.owner, n.stream, n.duty_owner, n.rule, n.occurrence, n.event)) as asked`;

/** What a notice waits for: nothing where sending it is all that is asked, or once it is answered or over. */
export const waitsForAnswer = ({
  acknowledge_by,
  acknowledged_at,
  ended_at,
}: Pick<NoticeRow, 'acknowledge_by' | 'acknowledged_at' | 'ended_at'>): boolean =>
  acknowledge_by !== null && acknowledged_at === null && ended_at === null;
