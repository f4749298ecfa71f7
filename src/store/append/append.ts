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
import { readRefusal } from './refusal.ts';

const PARAMETERS = Array.from({ length: 15 }, (_, index) => `$${index + 1}`).join(', ');

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

/** In the order of the function's parameters (migration 0003). */
function parameters(request: AppendRequest, { rows, heads }: EncodedEvents): (string | null | string[])[] {
  const { owner, recorded, streams, idempotency, obligations = [] } = request;
  const isNew = new Set(streams.filter(({ at }) => at.version === 0).map(({ stream }) => stream));
  const replaced = obligations.map(({ subject }) => subject).filter((subject) => !isNew.has(subject));
  return [
    owner,
    JSON.stringify(
      [...streams].sort(byName).map(({ stream, at }) => ({
        stream,
        version: at.version,
        head: bytes(at.hash),
        new_version: heads.get(stream)!.version,
        new_head: bytes(heads.get(stream)!.hash),
      })),
    ),
    rows,
    idempotency === undefined
      ? null
      : JSON.stringify({ ...idempotency, contentHash: bytes(idempotency.contentHash) }),
    encodeRows(request.relationships, relationshipColumns),
    encodeRows(request.children, childColumns),
    encodeRows(request.childKeys, childKeyColumns),
    encodeRows(request.episodes, episodeColumns),
    encodeRows(request.timeline, timelineColumns),
    encodeRows(obligations.flatMap(obligationColumns), (row) => row),
    replaced.length === 0 ? null : replaced,
    encodeRows(request.settled, settledColumns),
    encodeRows(request.documents, documentColumns(recorded)),
    encodeRows(request.outbox, messageColumns),
    encodeRows(request.readLog, readLogColumns),
  ];
}

const byName = (a: { stream: string }, b: { stream: string }) => (a.stream < b.stream ? -1 : 1);

const bytes = (hexadecimal: string | null) => (hexadecimal === null ? null : `\\x${hexadecimal}`);
