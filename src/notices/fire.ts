import type { Instant } from '../domain/time/instant.ts';
import type { Queryable } from '../store/store.ts';
import type { DutyNamed } from './duty-tellings.ts';

/** What of a duty is acted on once: that whoever is to be told of it is, and each step of being late. */
export type Moment = 'arises' | 'late';

/** A moment of a duty that has come. */
export interface Come {
  readonly duty: DutyNamed;
  readonly moment: Moment;
  /** How far up the chain; 0 where it arises. */
  readonly step: number;
  /** When it was. */
  readonly at: Instant;
  /** Where the duty is late: after when it was. Where that moves later it can be late again. */
  readonly lateAfter?: Instant;
}

/** As the database keeps it: of what is not late there is no such time, and its key has one all the same. */
export const lateAfterOrNever = (lateAfter: Instant | undefined): Date | '-infinity' =>
  lateAfter === undefined ? '-infinity' : new Date(lateAfter);

/** Notes that moments of duties are acted on; answers, in their order, those that were not before. */
export async function fire(
  connection: Queryable,
  come: readonly Come[],
  now: Instant,
): Promise<readonly Come[]> {
  if (come.length === 0) return [];
  const { rows } = await connection.query<{ place: number }>({
    name: 'fire',
    text: `with given as (
        select * from rows from (jsonb_to_recordset($1) as (
          owner text, subject text, duty_owner text, rule text, occurrence text, moment text, step smallint,
          late_after timestamptz))
          with ordinality as g),
      added as (
        insert into homeward.fired
          (owner, subject, duty_owner, rule, occurrence, moment, step, late_after, fired_at)
        select g.owner, g.subject, g.duty_owner, g.rule, g.occurrence, g.moment, g.step, g.late_after, $2
        from given g
        on conflict do nothing
        returning owner, subject, duty_owner, rule, occurrence, moment, step, late_after)
      select (g.ordinality - 1)::integer as place
      from given g natural join added order by g.ordinality`,
    values: [
      JSON.stringify(
        come.map(({ duty: { owner, stream, dutyOwner, rule, occurrence }, moment, step, lateAfter }) => ({
          ...{ owner, subject: stream, duty_owner: dutyOwner, rule: rule.id, occurrence, moment, step },
          late_after: lateAfterOrNever(lateAfter),
        })),
      ),
      new Date(now),
    ],
  });
  return rows.map(({ place }) => come[place]!);
}
