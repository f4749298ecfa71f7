import type { Instant } from '../../domain/time/instant.ts';
import type { Store } from '../../store/store.ts';

/** A duty that nothing has settled, as it is stored, with from when to when its episode lasted. */
export interface DutyRow {
  readonly owner: string;
  readonly subject: string;
  readonly child: string;
  readonly missing_since: Instant | null;
  readonly over_at: Instant | null;
  readonly duty_owner: string;
  readonly rule: string;
  readonly pack: string;
  readonly arises_at: Instant | null;
  readonly due_at: Instant | null;
  readonly late_after: Instant | null;
}

/** The open duties that fall due up to a moment, soonest first; in all books, or in those of one authority. */
export async function readDue(
  store: Store,
  authority: string | undefined,
  until: Instant,
): Promise<readonly DutyRow[]> {
  const { rows } = await store.record.query<DutyRow>(
    `select o.owner, o.subject, o.child, e.missing_since, e.over_at, o.duty_owner, o.rule, o.pack,
            o.arises_at, o.due_at, o.late_after
     from homeward.obligation o
     left join homeward.episode e on e.owner = o.owner and e.episode = o.subject
     where o.settled_at is null and ($1::text is null or o.owner = $1)
       and coalesce(o.due_at, o.arises_at) <= $2
     order by coalesce(o.late_after, o.due_at, o.arises_at), o.rule, o.subject`,
    [authority ?? null, new Date(until)],
  );
  return rows;
}
