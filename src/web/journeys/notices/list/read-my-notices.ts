import type { ClientBase } from 'pg';
import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { DAY, type Instant } from '../../../../domain/time/instant.ts';
import { type NoticeRow, noticeColumns } from '../../../notices/notice-row.ts';
import type { Named } from '../../../words/say-child.ts';

export interface MyNotice extends NoticeRow {
  readonly message: string;
  /** Null for whoever may not see the child. */
  readonly names: readonly Named[] | null;
  readonly sees_child: boolean;
}

/** Messages on one page, and how long they are listed: what was answered stands on the record of the child. */
export const ON_A_PAGE = 30;
const LISTED = 30 * DAY;

/** Whose a notice `n` is: one person's, or everybody's at the desk of that role. */
const isTheirs = `n.agency = $1 and (n.person = $2 or (n.person is null and n.role = $3)) and n.message is not null`;
const waits = 'n.acknowledge_by is not null and n.acknowledged_at is null and n.ended_at is null';

const whose = ({ person, as }: SignedIn) => [as.agency, person, as.role];

/** What somebody was told, what waits for an answer first, then the newest. Asked inside `asAgency`. */
export async function readMyNotices(
  connection: ClientBase,
  signedIn: SignedIn,
  now: Instant,
  page: number,
): Promise<{ readonly notices: readonly MyNotice[]; readonly isMore: boolean }> {
  const { rows } = await connection.query<MyNotice>({
    name: 'my-notices',
    text: `with listed as (
        select n.message, bool_or(${waits}) as waits, min(n.acknowledge_by) filter (where ${waits}) as soonest,
          max(n.queued_at) as newest
        from homeward.notice n
        where ${isTheirs} and (n.queued_at > $4 or (${waits}))
        group by n.message
        order by waits desc, soonest, newest desc, message
        limit ${ON_A_PAGE + 1} offset $5)
      select ${noticeColumns}, c.names, c.child is not null as sees_child
      from listed
      join homeward.notice n on n.message = listed.message
      left join homeward.child c on c.owner = n.owner and c.child = n.child
      order by listed.waits desc, listed.soonest, listed.newest desc, listed.message, n.urgent desc, n.arose_at, n.rule`,
    values: [...whose(signedIn), new Date(now - LISTED), (page - 1) * ON_A_PAGE],
  });
  const messages = [...new Set(rows.map(({ message }) => message))];
  const shown = new Set(messages.slice(0, ON_A_PAGE));
  return { notices: rows.filter(({ message }) => shown.has(message)), isMore: messages.length > ON_A_PAGE };
}

/** How many messages wait for somebody's answer. Asked inside `asAgency`. */
export async function countWaiting(connection: ClientBase, signedIn: SignedIn): Promise<number> {
  const { rows } = await connection.query<{ waiting: number }>({
    name: 'waiting-notices',
    text: `select count(distinct n.message)::integer as waiting from homeward.notice n
      where ${isTheirs} and ${waits}`,
    values: whose(signedIn),
  });
  return rows[0]!.waiting;
}
