import type { ClientBase } from 'pg';
import type { Instant } from '../../domain/time/instant.ts';
import type { StreamName } from '../../record/streams.ts';

/** So many events are looked through at once to find whose facts changed. */
const EVENTS_AT_ONCE = 2_000;
/** So many records of which a duty came round are looked at at once. */
const DUE_AT_ONCE = 100;

/** One child's record in the books of one authority. */
export interface NamedRecord {
  readonly owner: string;
  readonly record: StreamName;
}

/**
 * The children of whom something was recorded after a position, in transactions that have ended, and those whose
 * records had been merged into one of theirs where that was merged in turn.
 */
export async function recordsChangedAfter(connection: ClientBase, after: number) {
  const { rows } = await connection.query<{
    last: number | null;
    events: number;
    records: NamedRecord[] | null;
  }>(
    `with fed as (
       select e.position, e.owner, e.stream, e.type from homeward.event e
       where e.position > $1 and e.position < homeward.first_position_to_come()
       order by e.position limit $2),
     named as (
       select f.owner, coalesce(p.child, f.stream) as record
       from (select distinct owner, stream from fed) f
       left join homeward.episode p on p.owner = f.owner and p.episode = f.stream
       union
       select c.owner, c.child from fed f join homeward.child c
         on c.owner = f.owner and 'child:' || (c.summary ->> 'mergedInto') = f.stream
       where f.type in ('MergedIntoChild', 'MergeUndone'))
     select (select max(position) from fed) as last, (select count(*) from fed)::integer as events,
       (select jsonb_agg(jsonb_build_object('owner', owner, 'record', record)) from named
        where record like 'child:%') as records`,
    [after, EVENTS_AT_ONCE],
  );
  const { last, events, records } = rows[0]!;
  return { through: last ?? after, records: records ?? [], more: events === EVENTS_AT_ONCE };
}

/** The children of whom a duty has come round, or something was redacted, though nothing new was recorded. */
export async function recordsDueAgain(connection: ClientBase, now: Instant) {
  const { rows } = await connection.query<NamedRecord>(
    'select owner, record from homeward.fact_record where look_again <= $1 order by look_again limit $2',
    [new Date(now), DUE_AT_ONCE],
  );
  return { records: rows, more: rows.length === DUE_AT_ONCE };
}
