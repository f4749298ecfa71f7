import type { DomainEvent } from '../../domain/event/event.ts';
import { newStream, type StreamHead } from '../chain.ts';
import type { Queryable, Store } from '../store.ts';
import { eventColumns, eventOf, type ReadRow } from './event-row.ts';
import { type Horizon, withinHorizon } from './horizon.ts';

/** A stream as it was read: its events by version, and where it stands, to append to it. */
export interface ReadStream {
  readonly events: readonly DomainEvent[];
  readonly head: StreamHead;
}

/** An event with the hash that its stream has after it. */
export type HashedRow = ReadRow & { readonly hash: string };

/**
 * Several streams in one round trip; one that does not exist is empty. With a horizon, the events are those known
 * then, and the head is that of the last of them: nothing can be appended to it unless it is still the last.
 */
export async function readStreams<Name extends string>(
  store: Store,
  owner: string,
  streams: readonly Name[],
  options: { readonly horizon?: Horizon | undefined } = {},
): Promise<ReadonlyMap<Name, ReadStream>> {
  return readStreamsWithin(store.record, owner, streams, options);
}

export async function readStreamsWithin<Name extends string>(
  connection: Queryable,
  owner: string,
  streams: readonly Name[],
  { horizon }: { readonly horizon?: Horizon | undefined } = {},
): Promise<ReadonlyMap<Name, ReadStream>> {
  const { condition, values } = withinHorizon(horizon, 3);
  const { rows } = await connection.query<HashedRow>({
    name: horizon === undefined ? 'read-streams' : 'read-streams-as-known',
    text: `select ${eventColumns}, encode(e.hash, 'hex') as hash from homeward.event e
      where e.owner = $1 and e.stream = any ($2) and ${condition} order by e.stream, e.version`,
    values: [owner, streams, ...values],
  });
  return byStream(streams, rows);
}

/** Each of the streams with its events, which come in the order of their versions. */
export function byStream<Name extends string>(
  streams: readonly Name[],
  rows: readonly HashedRow[],
): ReadonlyMap<Name, ReadStream> {
  const read = new Map<Name, { events: DomainEvent[]; head: StreamHead }>();
  for (const stream of streams) read.set(stream, { events: [], head: newStream });
  for (const row of rows) {
    const stream = read.get(row.stream as Name)!;
    stream.events.push(eventOf(row));
    stream.head = { version: row.version, hash: row.hash };
  }
  return read;
}

export async function readStream(
  store: Store,
  owner: string,
  stream: string,
  options: { readonly horizon?: Horizon | undefined } = {},
): Promise<ReadStream> {
  return (await readStreams(store, owner, [stream], options)).get(stream)!;
}
