import type { StreamHead } from '../chain.ts';
import type { AppendRequest } from './append-request.ts';
import { encodeEvents } from './encode-events.ts';
import {
  childColumns,
  childKeyColumns,
  documentColumns,
  encodeRows,
  episodeColumns,
  obligationColumns,
  readLogColumns,
  relationshipColumns,
  settledColumns,
  timelineColumns,
} from './encode-rows.ts';
import type { EpisodeRow } from './read-models.ts';

/** Rows as lists of JSON, by the names of the function's parameters; null where there are none. */
type EncodedRows = Readonly<Record<(typeof rowParameters)[number], string | null>>;

/** In the order of the function's parameters (migration 0003), but for those that are not lists of JSON. */
const rowParameters = [
  'events',
  'idempotent',
  'relationships',
  'children',
  'child_keys',
  'episodes',
  'timeline_rows',
  'obligations',
  'changed_obligations',
  'settled',
  'documents',
  'messages',
  'read',
] as const;

/** An append as the function takes it. */
export interface EncodedAppend {
  readonly owner: string;
  /** How many events there are. */
  readonly events: number;
  /** Where each named stream stands when it is done. */
  readonly heads: ReadonlyMap<string, StreamHead>;
  readonly headRows: readonly HeadRow[];
  readonly key: string | undefined;
  readonly cleared: readonly string[];
  readonly someKnown: boolean;
  readonly rows: EncodedRows;
}

type HeadRow = readonly [
  stream: string,
  version: number,
  hash: string | null,
  nextVersion: number,
  nextHash: string | null,
];

/** @refuses messages about a stream that the request does not name, and what `encodeEvents` refuses */
export function encodeAppend(request: AppendRequest): EncodedAppend {
  const { owner, recorded, streams, events, idempotency, obligations = [], outbox = [] } = request;
  const { rows, heads } = encodeEvents(owner, recorded, streams, events);
  if (outbox.some(({ stream }) => !heads.has(stream)))
    throw new Error('The append does not name each stream that its messages are about');
  const started = new Set(streams.filter(({ at }) => at.version === 0).map(({ stream }) => stream));
  const changed = obligations.filter(({ subject }) => !started.has(subject));
  const names = streams.map(({ stream }) => stream);
  return {
    owner,
    events: events.length,
    heads,
    headRows: streams.map(({ stream, at }) => {
      const next = heads.get(stream)!;
      return [stream, at.version, bytes(at.hash), next.version, bytes(next.hash)];
    }),
    key: idempotency?.key,
    cleared: changed.filter((set) => set.rows.length === 0).map(({ subject }) => subject),
    someKnown: someKnown(request, started),
    rows: {
      events: rows,
      idempotent: encodeRows(idempotency && [idempotency], ({ key, contentHash, answer }) => ({
        key,
        content_hash: bytes(contentHash),
        answer,
        streams: names,
      })),
      relationships: encodeRows(request.relationships, relationshipColumns),
      children: encodeRows(request.children, childColumns),
      child_keys: encodeRows(request.childKeys, childKeyColumns),
      episodes: encodeRows(request.episodes?.toSorted(openLast), episodeColumns),
      timeline_rows: encodeRows(request.timeline, timelineColumns),
      obligations: encodeRows(
        obligations.filter(({ subject }) => started.has(subject)),
        obligationColumns,
      ),
      changed_obligations: encodeRows(
        changed.filter((set) => set.rows.length > 0),
        obligationColumns,
      ),
      settled: encodeRows(request.settled, settledColumns),
      documents: encodeRows(request.documents, documentColumns(recorded)),
      messages: outbox.length === 0 ? null : JSON.stringify([{ streams: names, messages: outbox }]),
      read: encodeRows(request.readLog, readLogColumns),
    },
  };
}

/** The values of the function's parameters for several appends of one authority, each about streams of its own. */
export function valuesOf(appends: readonly EncodedAppend[]): unknown[] {
  const headRows = appends.flatMap((append) => append.headRows);
  const cleared = appends.flatMap((append) => append.cleared);
  return [
    appends[0]!.owner,
    // Every transaction locks streams in this order, so that none waits in a circle.
    JSON.stringify(headRows.sort(([one], [next]) => (one < next ? -1 : 1))),
    joined(appends, 'events'),
    joined(appends, 'idempotent'),
    joined(appends, 'relationships'),
    joined(appends, 'children'),
    joined(appends, 'child_keys'),
    appends.some(({ someKnown }) => someKnown),
    joined(appends, 'episodes'),
    joined(appends, 'timeline_rows'),
    joined(appends, 'obligations'),
    joined(appends, 'changed_obligations'),
    cleared.length === 0 ? null : cleared,
    joined(appends, 'settled'),
    joined(appends, 'documents'),
    joined(appends, 'messages'),
    joined(appends, 'read'),
  ];
}

/** Lists of JSON as one. */
function joined(appends: readonly EncodedAppend[], name: keyof EncodedRows): string | null {
  if (appends.length === 1) return appends[0]!.rows[name];
  let text = '';
  for (const { rows } of appends) {
    const list = rows[name];
    if (list !== null) text += `${text === '' ? '[' : ','}${list.slice(1, -1)}`;
  }
  return text === '' ? null : `${text}]`;
}

/** Whether there are rows of a stream that is not new, so that earlier ones may be there. */
const someKnown = ({ episodes = [], timeline = [] }: AppendRequest, started: ReadonlySet<string>): boolean =>
  episodes.some(({ episode }) => !started.has(episode)) ||
  timeline.some(({ stream }) => !started.has(stream));

/** A child's last episode ends before the next begins. */
const openLast = (a: EpisodeRow, b: EpisodeRow) => Number(a.phase === 'open') - Number(b.phase === 'open');

const bytes = (hexadecimal: string | null) => (hexadecimal === null ? null : `\\x${hexadecimal}`);
