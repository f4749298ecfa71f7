import type { ClientBase } from 'pg';
import type { Instant } from '../../../../domain/time/instant.ts';

export interface BoardRow {
  readonly owner: string;
  readonly episode: string;
  readonly child: string;
  readonly missing_since: Instant;
  readonly grade: string | null;
  readonly police_class: string | null;
  readonly whereabouts: string | null;
  readonly search_lead: string | null;
  readonly names: readonly { readonly given?: string; readonly family?: string }[] | null;
  readonly rule: string | null;
  readonly pack: string | null;
  readonly duty_owner: string | null;
  readonly due_at: Instant | null;
  readonly late_after: Instant | null;
}

/** Open episodes with the duty that is due next in each, the longest absence first. */
export async function readBoard(connection: ClientBase): Promise<readonly BoardRow[]> {
  const { rows } = await connection.query<BoardRow>({
    name: 'board',
    text: `select e.owner, e.episode, e.child, e.missing_since, e.grade, e.police_class, e.whereabouts, e.search_lead,
        c.names, next.rule, next.pack, next.duty_owner, next.due_at, next.late_after
      from homeward.episode e
      left join homeward.child c on c.owner = e.owner and c.child = e.child
      left join lateral (
        select o.rule, o.pack, o.duty_owner, o.due_at, o.late_after from homeward.obligation o
        where o.owner = e.owner and o.subject = e.episode and o.settled_at is null and o.due_at is not null
        order by o.late_after nulls last, o.due_at limit 1
      ) next on true
      where e.phase = 'open'
      order by e.missing_since`,
  });
  return rows;
}
