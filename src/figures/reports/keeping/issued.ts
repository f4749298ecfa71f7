import type { Instant } from '../../../domain/time/instant.ts';
import { inTransaction } from '../../../store/in-transaction.ts';
import type { Store } from '../../../store/store.ts';
import type { Report } from '../report.ts';
import type { ReportOf } from './drafts.ts';
import type { FrozenRows } from './frozen-rows.ts';

/** A report that went out: it has a number, and stays as it is. */
export interface IssuedReport extends ReportOf {
  readonly number: number;
  readonly issuedAt: Instant;
  readonly issuedBy: string;
  readonly role: string;
}

export interface IssuedInFull extends IssuedReport {
  readonly content: Report;
  readonly rows: FrozenRows;
}

/** What is issued: the words and figures, and the rows behind them. */
export interface ToIssue extends ReportOf {
  readonly draft: string;
  readonly report: Report;
  readonly rows: FrozenRows;
  readonly by: { readonly person: string; readonly role: string };
  readonly now: Instant;
}

/**
 * Issues a draft, which is no draft any more.
 *
 * @returns its number; undefined where the draft is gone, because it was issued already
 */
export const issueReport = (
  { access }: Pick<Store, 'access'>,
  { draft, authority, kind, period, home, report, rows, by, now }: ToIssue,
): Promise<number | undefined> =>
  inTransaction(access, async (connection) => {
    const { rowCount } = await connection.query('delete from homeward.report_draft where draft = $1', [
      draft,
    ]);
    if (rowCount !== 1) return undefined;
    // One after the other, so that no number is left out or given twice.
    await connection.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`reports ${authority}`]);
    const { rows: issued } = await connection.query<{ number: number }>(
      `insert into homeward.report_issued
         (authority, number, kind, period, home, issued_at, issued_by, role, content, rows)
       select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9
       from homeward.report_issued where authority = $1 returning number`,
      [
        authority,
        kind,
        period,
        home,
        new Date(now),
        by.person,
        by.role,
        JSON.stringify(report),
        JSON.stringify(rows),
      ],
    );
    return issued[0]?.number;
  });

const columns =
  'authority, number, kind, period, home, issued_at as "issuedAt", issued_by as "issuedBy", role';

/** The issued reports of an authority, the last one first. */
export async function issuedReportsOf(
  { access }: Pick<Store, 'access'>,
  authority: string,
): Promise<readonly IssuedReport[]> {
  const { rows } = await access.query<IssuedReport>(
    `select ${columns} from homeward.report_issued where authority = $1 order by number desc`,
    [authority],
  );
  return rows;
}

export async function findIssuedReport(
  { access }: Pick<Store, 'access'>,
  authority: string,
  number: number,
): Promise<IssuedInFull | undefined> {
  const { rows } = await access.query<IssuedInFull>(
    `select ${columns}, content, rows from homeward.report_issued where authority = $1 and number = $2`,
    [authority, number],
  );
  return rows[0];
}
