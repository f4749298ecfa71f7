import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/time/instant.ts';
import type { Queryable } from '../../store/store.ts';

/** Somebody who is away from a moment until they are back. */
export interface Away {
  readonly person: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly by: string;
  /** Who stands in: what is for them goes to that person meanwhile. */
  readonly cover?: string;
}

/** Notes that somebody is away; whoever was away already is away until then, and no longer. */
export async function noteAway(access: Queryable, { person, from, until, by, cover }: Away): Promise<void> {
  await endAway(access, person, from);
  await access.query(
    `insert into homeward.away (away, person, valid_from, valid_to, noted_by, cover)
      values ($1, $2, $3, $4, $5, $6)`,
    [randomUUID(), person, new Date(from), new Date(until), by, cover ?? null],
  );
}

/** Notes that somebody is back; answers whether they were away until then. */
export async function endAway(access: Queryable, person: string, at: Instant): Promise<boolean> {
  const { rowCount } = await access.query(
    `update homeward.away set valid_to = greatest($2, valid_from + interval '1 millisecond')
      where person = $1 and valid_from <= $2 and valid_to > $2`,
    [person, new Date(at)],
  );
  return (rowCount ?? 0) > 0;
}
