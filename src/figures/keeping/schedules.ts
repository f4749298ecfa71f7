import { randomUUID } from 'node:crypto';
import { formatPlainDate, type Instant, type PlainDate, plainDate } from '../../domain/time/instant.ts';
import type { Store } from '../../store/store.ts';
import type { ReportKind } from '../reports/kinds/report-kind.ts';
import { type Keeping, stoodAt } from './ending.ts';

/** How often a report is owed: for each calendar month, each calendar quarter, or each year from April. */
export type Every = 'month' | 'quarter' | 'year';

/** A report that somebody is owed again and again. */
export interface ScheduledReport {
  readonly kind: ReportKind;
  readonly home: string | null;
  readonly every: Every;
  /** Who is to have it, as people call them. */
  readonly recipients: string;
  /** The day on which the first period of which it is owed begins. */
  readonly firstDay: PlainDate;
  /** How many days after the end of each period it is due. */
  readonly withinDays: number;
}

export interface Schedule extends ScheduledReport {
  readonly schedule: string;
  readonly keptBy: string;
}

type Access = Pick<Store, 'access'>;

export async function addSchedule(
  { access }: Access,
  authority: string,
  { kind, home, every, recipients, firstDay, withinDays }: ScheduledReport,
  { person, now }: Keeping,
): Promise<void> {
  await access.query(
    `insert into homeward.report_schedule
       (schedule, authority, kind, home, every, recipients, first_day, within_days, kept_by, kept_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[randomUUID(), authority, kind, home, every, recipients, formatPlainDate(firstDay), withinDays],
      ...[person, new Date(now)],
    ],
  );
}

/** The reports that an authority owes, the one that was scheduled first at the top. */
export async function schedulesOf(
  { access }: Access,
  authority: string,
  now: Instant,
): Promise<readonly Schedule[]> {
  const { rows } = await access.query<Omit<Schedule, 'firstDay'> & { readonly firstDay: string }>(
    `select schedule, kind, home, every, recipients, to_char(first_day, 'YYYY-MM-DD') as "firstDay",
       within_days as "withinDays", kept_by as "keptBy"
     from homeward.report_schedule where authority = $1 and ${stoodAt('$2')} order by kept_at, schedule`,
    [authority, new Date(now)],
  );
  return rows.map((row) => ({ ...row, firstDay: plainDate(row.firstDay) }));
}
