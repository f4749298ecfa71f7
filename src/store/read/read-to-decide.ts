import type { Pool } from 'pg';
import type { Instant } from '../../domain/time/instant.ts';
import { inBatches } from '../in-batches.ts';
import type { Queryable, Store } from '../store.ts';
import type { ReadRow } from './event-row.ts';
import { type Horizon, withinHorizon } from './horizon.ts';
import { byStream, type HashedRow, type ReadStream } from './read-streams.ts';

/** What somebody is about to decide on. */
export interface Subject<Name extends string> {
  readonly streams: readonly Name[];
  /** Whose episodes are to be listed. */
  readonly child?: Name | undefined;
  /** The key of the form that was sent. */
  readonly key?: string | undefined;
  /** Events as known then; the episodes are listed as they stand. */
  readonly horizon?: Horizon | undefined;
}

/** An episode of a child as lists know it. */
export interface ListedEpisode<Name extends string> {
  readonly episode: Name;
  readonly missingSince: Instant;
  readonly over: Instant | undefined;
  /** Somebody may still have to do something about it. */
  readonly live: boolean;
}

/** All that deciding rests on, as it stood at one moment. */
export interface ReadToDecide<Name extends string> {
  /** One that does not exist is empty. */
  readonly streams: ReadonlyMap<Name, ReadStream>;
  /** Those that are not void, by when they began. */
  readonly episodes: readonly ListedEpisode<Name>[];
  /** What was sent with the key before, as a hash in hexadecimal, and what was answered. */
  readonly answered: { readonly contentHash: string; readonly answer: unknown } | undefined;
}

interface Row {
  readonly events: readonly EventFields[] | null;
  readonly episodes: readonly [string, string, number, number | null, boolean][] | null;
  readonly answered: readonly [string, string, unknown][] | null;
}

interface Asked {
  readonly owner: string;
  readonly subject: Subject<string>;
}

type Reader = (asked: Asked) => Promise<ReadToDecide<string>>;

const readers = new WeakMap<Pool, Reader>();

/**
 * Reads in one round trip, which goes for all who ask this process at the same moment, and with one row: every report
 * waits for this, and to take many narrow rows apart costs both sides more than the reading.
 */
export async function readToDecide<Name extends string>(
  { record }: Pick<Store, 'record'>,
  owner: string,
  subject: Subject<Name>,
): Promise<ReadToDecide<Name>> {
  let reader = readers.get(record);
  if (reader === undefined) {
    reader = inBatches((batch) => readAll(record, batch), canGoTogether);
    readers.set(record, reader);
  }
  return (await reader({ owner, subject })) as ReadToDecide<Name>;
}

const canGoTogether = ([first]: readonly Asked[], { owner, subject }: Asked): boolean =>
  first?.owner === owner && first.subject.horizon === undefined && subject.horizon === undefined;

/** Of one authority, and as known at one moment. */
async function readAll(
  connection: Queryable,
  batch: readonly Asked[],
): Promise<readonly ReadToDecide<string>[]> {
  const subjects = batch.map(({ subject }) => subject);
  const horizon = subjects[0]?.horizon;
  const { condition, values } = withinHorizon(horizon, 5);
  const names = subjects.flatMap(({ streams }) => streams);
  const { rows } = await connection.query<Row>({
    name: horizon === undefined ? 'read-to-decide' : 'read-to-decide-as-known',
    text: `select
      (select json_agg(json_build_array(${eventFields}) order by e.stream, e.version) from homeward.event e
       where e.owner = $1 and e.stream = any ($2) and ${condition}) as events,
      (select json_agg(json_build_array(e.child, e.episode, ${milliseconds('e.missing_since')},
           ${milliseconds('e.over_at')}, e.phase = 'open' or exists (
             select from homeward.obligation o where o.owner = e.owner and o.subject = e.episode))
         order by e.missing_since) from homeward.episode e
       where e.owner = $1 and e.child = any ($3) and e.phase <> 'void') as episodes,
      (select json_agg(json_build_array(i.key, encode(i.content_hash, 'hex'), i.answer)) from homeward.idempotency i
       where i.key = any ($4)) as answered`,
    values: [
      batch[0]?.owner,
      names,
      subjects.flatMap(({ child }) => child ?? []),
      subjects.flatMap(({ key }) => key ?? []),
      ...values,
    ],
  });
  const { events, episodes, answered } = rows[0]!;
  const read = byStream(names, (events ?? []).map(rowOf));
  return subjects.map(({ streams, child, key }) => {
    const before = answered?.find(([form]) => form === key);
    return {
      streams: new Map(streams.map((stream) => [stream, read.get(stream)!])),
      episodes: (episodes ?? []).filter(([of]) => of === child).map(listed),
      answered: before && { contentHash: before[1], answer: before[2] },
    };
  });
}

const listed = ([, episode, missingSince, over, live]: NonNullable<Row['episodes']>[number]) => ({
  episode,
  missingSince: missingSince as Instant,
  over: (over ?? undefined) as Instant | undefined,
  live,
});

/** Moments have whole milliseconds; a fraction of seconds may come a little beside one. */
const milliseconds = (moment: string) => `round(date_part('epoch', ${moment}) * 1000)`;

/** In the order of `EventFields`. */
const eventFields = `e.stream, e.version, e.type, ${milliseconds('e.happened_at')}, e.happened_precision,
  e.happened_day, ${milliseconds('e.recorded_at')}, e.made_by, e.recorded_by, e.body, e.corrects, e.imported,
  e.salt is null, encode(e.hash, 'hex')`;

type EventFields = readonly [
  stream: string,
  version: number,
  type: string,
  happenedAt: Instant,
  precision: ReadRow['happened_precision'],
  day: string | null,
  recordedAt: Instant,
  madeBy: ReadRow['made_by'],
  recordedBy: ReadRow['recorded_by'],
  body: unknown,
  corrects: number | null,
  imported: boolean,
  redacted: boolean,
  hash: string,
];

const rowOf = ([
  stream,
  version,
  type,
  happenedAt,
  precision,
  day,
  recordedAt,
  madeBy,
  recordedBy,
  body,
  corrects,
  imported,
  redacted,
  hash,
]: EventFields): HashedRow => ({
  stream,
  version,
  type,
  happened_at: happenedAt,
  happened_precision: precision,
  happened_day: day,
  recorded_at: recordedAt,
  made_by: madeBy,
  recorded_by: recordedBy,
  body,
  corrects,
  imported,
  redacted,
  hash,
});
