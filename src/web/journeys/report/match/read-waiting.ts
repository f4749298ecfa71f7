import type { ClientBase } from 'pg';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { Named } from '../../../words/say-child.ts';

/** A record that waits for somebody to find out who the child is. */
export interface Waiting {
  readonly owner: string;
  readonly child: string;
  readonly names: readonly Named[];
  readonly date_of_birth: string | null;
  readonly episode: string | null;
  readonly missing_since: Instant | null;
}

const waiting = `from homeward.relationship r
  join homeward.child c on c.owner = r.owner and c.child = r.child and c.summary ->> 'toBeMatched' = 'true'
  where r.agency = current_setting('homeward.agency') and r.kind = 'responsible'
    and r.valid_from <= homeward.asked_at() and (r.valid_to is null or r.valid_to > homeward.asked_at())`;

/** How many of them the viewer's agency answers for. */
export async function countWaiting(connection: ClientBase): Promise<number> {
  const { rows } = await connection.query<{ count: string }>(`select count(distinct c.child) ${waiting}`);
  return Number(rows[0]?.count ?? 0);
}

/** Those who have waited longest first. */
export async function readWaiting(connection: ClientBase): Promise<readonly Waiting[]> {
  const { rows } = await connection.query<Waiting>(
    `select found.*, e.episode, e.missing_since from (
        select distinct c.owner, c.child, c.names, c.date_of_birth::text ${waiting}) found
      left join homeward.episode e on e.owner = found.owner and e.child = found.child and e.phase = 'open'
      order by e.missing_since nulls last`,
  );
  return rows;
}
