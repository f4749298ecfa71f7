import type { Instant } from '../domain/time/instant.ts';
import type { Queryable } from '../store/store.ts';
import type { DutyNamed } from './duty-tellings.ts';

/** What of a duty is acted on once: that whoever is to be told of it is, and each step of being late. */
export type Moment = 'arises' | 'late';

/** Notes that a moment of duties is acted on; answers those of which it was not before. */
export async function fire<Duty extends DutyNamed>(
  connection: Queryable,
  moment: Moment,
  duties: readonly Duty[],
  now: Instant,
): Promise<readonly Duty[]> {
  const { rows } = await connection.query<{ place: number }>({
    name: 'fire',
    text: `with given as (
        select * from rows from (jsonb_to_recordset($1) as (
          owner text, subject text, duty_owner text, rule text, occurrence text)) with ordinality as g),
      added as (
        insert into homeward.fired
        select g.owner, g.subject, g.duty_owner, g.rule, g.occurrence, $2, 0, $3 from given g
        on conflict do nothing returning owner, subject, duty_owner, rule, occurrence)
      select (g.ordinality - 1)::integer as place
      from given g natural join added order by g.ordinality`,
    values: [
      JSON.stringify(
        duties.map(({ owner, stream, dutyOwner, rule, occurrence }) => ({
          ...{ owner, subject: stream, duty_owner: dutyOwner, rule: rule.id, occurrence },
        })),
      ),
      moment,
      new Date(now),
    ],
  });
  return rows.map(({ place }) => duties[place]!);
}
