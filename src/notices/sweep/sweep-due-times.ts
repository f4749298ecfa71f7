import type { ClientBase } from 'pg';
import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { ruleOf } from '../../procedures/rule-of.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Store } from '../../store/store.ts';
import { whenItArises, whenItIsLate } from '../duty-tellings.ts';
import { type Come, fire, type Moment } from '../fire.ts';
import { inPortions } from '../in-portions.ts';
import { queueNotices } from '../queue/queue-notices.ts';
import type { Telling } from '../telling.ts';
import { momentsOf } from './moments.ts';

/** A moment of a duty that has come, as the database finds it. */
interface Row {
  readonly owner: string;
  readonly stream: string;
  readonly child: string | null;
  readonly duty_owner: string;
  readonly pack: string;
  readonly rule: string;
  readonly occurrence: string;
  readonly moment: Moment;
  readonly step: number;
  readonly at: Instant;
  readonly late_after: Instant | null;
}

/**
 * Acts once on every moment of a duty that has come: whoever is to be told that it arose or is late is told, the
 * earliest first, also of what came while nothing was running. Any number of processes may sweep: one does, and when it
 * dies another goes on where it was.
 *
 * @returns how many moments were acted on
 */
export const sweepDueTimes = (
  store: Pick<Store, 'worker' | 'record'>,
  library: PackLibrary,
  now: Instant,
): Promise<number> =>
  inPortions((atMost) =>
    inTransaction(store.worker, async (connection) => {
      if (!(await isFirst(connection))) return 0;
      const come = await readWhatHasCome(connection, library, now, atMost);
      const fired = await fire(connection, come, now);
      const tellings = fired.flatMap(tellingsOf);
      await queueNotices(connection, store, library, tellings, now);
      return fired.length;
    }),
  );

/** Two that looked for the same would only wait for each other. The lock is gone with the transaction. */
async function isFirst(connection: ClientBase): Promise<boolean> {
  const { rows } = await connection.query<{ first: boolean }>(
    "select pg_try_advisory_xact_lock(hashtext('homeward sweep')) as first",
  );
  return rows[0]!.first;
}

/** What came before the first sweep of all is history: nobody is told of it. */
async function readWhatHasCome(
  connection: ClientBase,
  library: PackLibrary,
  now: Instant,
  atMost: number,
): Promise<readonly Come[]> {
  await connection.query('insert into homeward.sweeping values (true, $1) on conflict do nothing', [
    new Date(now),
  ]);
  const { rows } = await connection.query<Row>({
    name: 'sweep-due-times',
    text: `with moment as (select * from jsonb_to_recordset($1) as m (
          pack text, rule text, moment text, step smallint, hours numeric))
      select o.owner, o.subject as stream, o.child, o.duty_owner, o.pack, o.rule, o.occurrence, m.moment, m.step, t.at,
        case m.moment when 'late' then o.late_after end as late_after
      from homeward.obligation o
      join moment m on m.pack = o.pack and m.rule = o.rule
      cross join lateral (select case m.moment
        when 'late' then o.late_after + interval '1 second' + m.hours * interval '1 hour'
        else greatest(o.arises_at, o.due_at - m.hours * interval '1 hour') end as at) t
      where o.settlement is null and o.arises_at <= $2 and t.at <= $2
        and t.at >= (select since from homeward.sweeping)
        and not exists (
          select from homeward.fired f
          where (f.owner, f.subject, f.duty_owner, f.rule, f.occurrence, f.moment, f.step)
            = (o.owner, o.subject, o.duty_owner, o.rule, o.occurrence, m.moment, m.step)
            and (m.moment <> 'late' or f.late_after >= o.late_after))
      order by t.at, o.owner, o.subject
      limit $3`,
    values: [JSON.stringify(momentsOf(library)), new Date(now), atMost],
  });
  return rows.flatMap((row) => comeOf(library, row));
}

function comeOf(library: PackLibrary, row: Row): readonly Come[] {
  const rule = ruleOf(library, row);
  if (rule === undefined) return [];
  const { owner, stream, duty_owner: dutyOwner, occurrence, moment, step, at, late_after } = row;
  // What an authority owes again and again is about no child.
  const child = rule.subject === 'authority' ? undefined : (row.child ?? undefined);
  const duty = { owner, stream, child, dutyOwner, occurrence, rule };
  return [{ duty, moment, step, at, ...(late_after !== null && { lateAfter: late_after }) }];
}

function tellingsOf({ duty, moment, step, at, lateAfter }: Come): readonly Telling[] {
  if (moment === 'arises') return whenItArises(duty, at);
  const late = whenItIsLate(duty, step, at);
  return late === undefined ? [] : [{ ...late, lateAfter }];
}
