import type { ClientBase } from 'pg';
import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { StreamName } from '../../record/streams.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Store } from '../../store/store.ts';
import { factsOfRecord } from './facts-of-record.ts';
import { readRecords } from './read-records.ts';
import { writeFacts } from './write-facts.ts';

/** So many events are looked through at once to find whose facts changed. */
const EVENTS_AT_ONCE = 20_000;
/** So many records of children are read and counted at once. */
const RECORDS_AT_ONCE = 100;

/**
 * Brings the facts to what has been recorded. One process at a time does it; another that asks meanwhile waits, and
 * finds little left to do. Stops before transactions that are still running, which the next time will find.
 *
 * @param now up to when duties that come round are laid
 * @param tell how many records were looked at
 * @returns how many records were looked at
 */
export async function refreshFacts(
  store: Pick<Store, 'record'>,
  library: PackLibrary,
  now: Instant,
  tell: (records: number) => void = () => {},
): Promise<number> {
  let done = 0;
  for (;;) {
    const part = await inTransaction(store.record, (connection) => nextPart(connection, library, now));
    done += part.records;
    tell(done);
    if (!part.more) return done;
  }
}

async function nextPart(connection: ClientBase, library: PackLibrary, now: Instant) {
  const { rows } = await connection.query<{ position: number }>(
    'select position from homeward.fact_position for update',
  );
  const after = rows[0]?.position ?? 0;
  const changed = await changedAfter(connection, after);
  const due = changed.more ? [] : await dueAgain(connection, now);
  let records = 0;
  for (const { owner, names } of portions([...changed.records, ...due])) {
    const read = await readRecords(connection, owner, names);
    await writeFacts(
      connection,
      read.map((record) => factsOfRecord(library, record, now)),
    );
    records += names.length;
  }
  if (changed.through > after)
    await connection.query('update homeward.fact_position set position = $1', [changed.through]);
  return { records, more: changed.more };
}

interface NamedRecord {
  readonly owner: string;
  readonly record: StreamName;
}

/** The children of whom something was recorded after a position, in transactions that have ended. */
async function changedAfter(connection: ClientBase, after: number) {
  const { rows } = await connection.query<{
    last: number | null;
    events: number;
    records: NamedRecord[] | null;
  }>(
    `with fed as (
       select e.position, e.owner, e.stream from homeward.event e
       where e.position > $1 and e.position <
         (pg_snapshot_xmin(pg_current_snapshot())::text::bigint + homeward.transactions_before_this_server()) << 16
       order by e.position limit $2),
     named as (
       select distinct f.owner, coalesce(p.child, f.stream) as record
       from (select distinct owner, stream from fed) f
       left join homeward.episode p on p.owner = f.owner and p.episode = f.stream)
     select (select max(position) from fed) as last, (select count(*) from fed)::integer as events,
       (select jsonb_agg(jsonb_build_object('owner', owner, 'record', record)) from named
        where record like 'child:%') as records`,
    [after, EVENTS_AT_ONCE],
  );
  const { last, events, records } = rows[0]!;
  return { through: last ?? after, records: records ?? [], more: events === EVENTS_AT_ONCE };
}

/** The children of whom a duty has come round though nothing new was recorded. */
async function dueAgain(connection: ClientBase, now: Instant): Promise<readonly NamedRecord[]> {
  const { rows } = await connection.query<NamedRecord>(
    'select owner, record from homeward.fact_record where look_again <= $1',
    [new Date(now)],
  );
  return rows;
}

/** Records of one authority's books each, so many at once, none twice. */
function* portions(named: readonly NamedRecord[]) {
  const byOwner = new Map<string, Set<StreamName>>();
  for (const { owner, record } of named) byOwner.set(owner, (byOwner.get(owner) ?? new Set()).add(record));
  for (const [owner, all] of byOwner) {
    const names = [...all];
    for (let from = 0; from < names.length; from += RECORDS_AT_ONCE)
      yield { owner, names: names.slice(from, from + RECORDS_AT_ONCE) };
  }
}
