import type { Queryable, Store } from '../store.ts';
import type { AppendOutcome, AppendRequest } from './append-request.ts';
import { type EncodedEvents, encodeEvents } from './encode-events.ts';
import {
  childColumns,
  childKeyColumns,
  documentColumns,
  encodeRows,
  episodeColumns,
  messageColumns,
  obligationColumns,
  readLogColumns,
  relationshipColumns,
  settledColumns,
  timelineColumns,
} from './encode-rows.ts';
import type { EpisodeRow } from './read-models.ts';
import { readRefusal } from './refusal.ts';

const PARAMETERS = Array.from({ length: 17 }, (_, index) => `$${index + 1}`).join(', ');

/** Writes all that one order changes in one round trip, and wakes whoever waits for news. */
export async function append(store: Store, request: AppendRequest): Promise<AppendOutcome> {
  const outcome = await appendWithin(store.record, request);
  if (outcome.kind === 'appended') store.wakeUp.signal();
  return outcome;
}

/**
 * The same inside a transaction of the login `record`. A conflict ends that transaction; who commits it also calls
 * `wakeUp.signal`.
 */
export async function appendWithin(connection: Queryable, request: AppendRequest): Promise<AppendOutcome> {
  const { owner, recorded, streams, events } = request;
  const encoded = encodeEvents(owner, recorded, streams, events);
  try {
    const { rows } = await connection.query<[{ position?: number; replayed?: unknown; reused?: true }]>({
      name: 'append',
      text: `select homeward.append(${PARAMETERS})`,
      values: parameters(request, encoded),
      rowMode: 'array',
    });
    const answer = rows[0]![0];
    if (answer.reused) return { kind: 'key_reused' };
    if ('replayed' in answer) return { kind: 'replayed', answer: answer.replayed };
    const first = answer.position ?? 0;
    return { kind: 'appended', positions: events.map((_, place) => first + place), heads: encoded.heads };
  } catch (error) {
    return readRefusal(error);
  }
}

/**
 * Many appends of one authority as one transaction, for imports and simulation: all of them or none. No stream is in
 * two of them, and together they hold at most 65,536 events. A few thousand events at a time go quickest; a second
 * batch may be on its way while the first is written.
 */
export async function appendMany(
  store: Store,
  requests: readonly Omit<AppendRequest, 'idempotency'>[],
): Promise<AppendOutcome> {
  const [first] = requests;
  if (first === undefined) return { kind: 'appended', positions: [], heads: new Map() };
  const { owner, recorded } = first;
  if (requests.some((request) => request.owner !== owner))
    throw new Error('Appends of several authorities cannot be one');
  return append(store, {
    owner,
    recorded,
    streams: requests.flatMap(({ streams }) => streams),
    events: requests.flatMap((request) =>
      request.events.map((each) => ({ recorded: request.recorded, ...each })),
    ),
    relationships: requests.flatMap(({ relationships = [] }) => relationships),
    children: requests.flatMap(({ children = [] }) => children),
    childKeys: requests.flatMap(({ childKeys = [] }) => childKeys),
    episodes: requests.flatMap(({ episodes = [] }) => episodes),
    timeline: requests.flatMap(({ timeline = [] }) => timeline),
    documents: requests.flatMap(({ documents = [] }) => documents),
    obligations: requests.flatMap(({ obligations = [] }) => obligations),
    settled: requests.flatMap(({ settled = [] }) => settled),
    outbox: requests.flatMap(({ outbox = [] }) => outbox),
    readLog: requests.flatMap(({ readLog = [] }) => readLog),
  });
}

/** In the order of the function's parameters (migration 0003). */
function parameters(
  request: AppendRequest,
  { rows, heads }: EncodedEvents,
): (string | boolean | null | string[])[] {
  const { owner, recorded, idempotency, outbox = [] } = request;
  if (outbox.some(({ stream }) => !heads.has(stream)))
    throw new Error('The append does not name each stream that its messages are about');
  // Every transaction locks streams in this order, so that none waits in a circle.
  const streams = [...request.streams].sort(byName);
  const started = new Set(streams.filter(({ at }) => at.version === 0).map(({ stream }) => stream));
  const isNew = (stream: string) => started.has(stream);
  return [
    owner,
    streams.map(({ stream }) => stream),
    JSON.stringify(
      streams.map(({ stream, at }) => {
        const head = heads.get(stream)!;
        return [at.version, bytes(at.hash), head.version, bytes(head.hash)];
      }),
    ),
    rows,
    idempotency === undefined
      ? null
      : JSON.stringify({ ...idempotency, contentHash: bytes(idempotency.contentHash) }),
    encodeRows(request.relationships, relationshipColumns),
    encodeRows(request.children, childColumns),
    encodeRows(request.childKeys, childKeyColumns),
    encodeRows(request.episodes?.toSorted(openLast), episodeColumns),
    encodeRows(request.timeline, timelineColumns),
    encodeRows(
      request.obligations?.filter(({ subject }) => isNew(subject)),
      obligationColumns,
    ),
    encodeRows(
      request.obligations?.filter(({ subject }) => !isNew(subject)),
      obligationColumns,
    ),
    someKnown(request, isNew),
    encodeRows(request.settled, settledColumns),
    encodeRows(request.documents, documentColumns(recorded)),
    encodeRows(outbox, messageColumns),
    encodeRows(request.readLog, readLogColumns),
  ];
}

/** Whether there are rows of a stream that is not new, so that earlier ones may be there. */
const someKnown = (
  { episodes = [], timeline = [] }: AppendRequest,
  isNew: (stream: string) => boolean,
): boolean =>
  episodes.some(({ episode }) => !isNew(episode)) || timeline.some(({ stream }) => !isNew(stream));

/** A child's last episode ends before the next begins. */
const openLast = (a: EpisodeRow, b: EpisodeRow) => Number(a.phase === 'open') - Number(b.phase === 'open');

const byName = (a: { stream: string }, b: { stream: string }) => (a.stream < b.stream ? -1 : 1);

const bytes = (hexadecimal: string | null) => (hexadecimal === null ? null : `\\x${hexadecimal}`);
