import type { Role } from '../../domain/agencies/roles.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Queryable } from '../../store/store.ts';
import type { Telling } from '../telling.ts';
import type { Left } from './left.ts';
import { toldInPerson } from './told-in-person.ts';

/**
 * Whoever was told that the child is missing, or absent from school, is told that the child is found, or back: also
 * whoever was asked because nobody had answered, or heard that something was late, and whom somebody told by telephone,
 * face to face or by letter. Those of them who do not work here are to be rung. What was still to be answered about a child who is back is not asked for any
 * more.
 */
export async function whenFound(
  connection: Queryable,
  record: Queryable,
  { owner, stream, body }: Extract<Left, { kind: 'child-found' }>,
  now: Instant,
): Promise<readonly Telling[]> {
  const { child, event, about, at } = body;
  const { rows } = await connection.query<{ told: Role; agency: string }>({
    name: 'told-missing',
    text: `select distinct case when n.told in ('front-door', 'emergency-duty-team') then n.role else n.told end as told,
        n.agency
      from homeward.notice n
      where n.owner = $1 and n.stream = $2 and n.cause in ('reported', 'arises', 'act', 'copy', 'silence', 'late')
        and (n.about in ('missing', 'high_risk') or n.cause = 'late' or n.stream like 'education-absence:%')
        and (n.message is not null or n.acknowledged_at is not null)
      order by told, n.agency`,
    values: [owner, stream],
  });
  if (about === 'returned')
    await connection.query({
      name: 'nothing-to-answer',
      text: `update homeward.notice set ended_at = $3
        where owner = $1 and stream = $2 and about in ('missing', 'high_risk') and acknowledged_at is null
          and ended_at is null`,
      values: [owner, stream, new Date(now)],
    });
  const knows = new Set(rows.map(({ told }) => told));
  const inPerson = await toldInPerson(record, { owner, stream });
  return [...rows, ...inPerson.filter(({ told }) => !knows.has(told))].map((whom) => ({
    ...{ owner, stream, child, cause: 'found', event, step: 0, about, ...whom, arose: at },
    acknowledge: undefined,
  }));
}
