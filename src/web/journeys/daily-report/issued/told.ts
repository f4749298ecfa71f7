import { type Role, roleLabel } from '../../../../domain/agencies/roles.ts';
import type { DailyReport } from '../../../../domain/authority-duty/issue-daily-report.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { Store } from '../../../../store/store.ts';
import { type Moment, sayInstant } from '../../../words/say-when.ts';

interface Row {
  readonly told: Role;
  readonly role: Role;
  readonly name: string | null;
  readonly sent_at: Instant | null;
  readonly acknowledged_at: Instant | null;
  readonly failed_at: Instant | null;
}

/** Somebody for whom the report was, and whether they were told that it is there. */
export interface ToldOfReport {
  /** `Assistant director`, `Director, at the front door`. */
  readonly whom: string;
  readonly name: string | undefined;
  readonly says: string;
  readonly at: Moment | undefined;
  readonly isFailed: boolean;
}

/** Who was told that a report was issued. It names no child: whoever reads every report of the authority sees it. */
export async function toldOfReport(
  { worker }: Pick<Store, 'worker'>,
  authority: string,
  { version }: DailyReport,
  now: Instant,
): Promise<readonly ToldOfReport[]> {
  const { rows } = await worker.query<Row>({
    name: 'told-of-report',
    text: `select n.told, n.role, p.name, n.sent_at, n.acknowledged_at, n.failed_at
      from homeward.notice n left join homeward.person p on p.person = n.person
      where n.owner = $1 and n.stream = 'authority:' || $1 and n.cause = 'act' and n.event = $2
      order by n.told, n.role, p.name`,
    values: [authority, version],
  });
  return rows.map((row) => toldView(row, now));
}

function toldView({ told, role, name, ...became }: Row, now: Instant): ToldOfReport {
  return {
    whom: told === role ? roleLabel(told) : `${roleLabel(told)}, for whom it came to: ${roleLabel(role)}`,
    name: name ?? undefined,
    ...sayBecame(became, now),
    isFailed: became.failed_at !== null,
  };
}

function sayBecame(
  { sent_at, acknowledged_at, failed_at }: Pick<Row, 'sent_at' | 'acknowledged_at' | 'failed_at'>,
  now: Instant,
): Pick<ToldOfReport, 'says' | 'at'> {
  if (acknowledged_at !== null) return { says: 'read it', at: sayInstant(acknowledged_at, now) };
  if (failed_at !== null) return { says: 'was not reached: somebody has to tell them', at: undefined };
  if (sent_at !== null) return { says: 'was told', at: sayInstant(sent_at, now) };
  return { says: 'is being told', at: undefined };
}
