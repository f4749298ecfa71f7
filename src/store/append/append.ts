import type { Queryable, Store } from '../store.ts';
import type { AppendOutcome, AppendRequest } from './append-request.ts';
import { type EncodedAppend, encodeAppend, valuesOf } from './encode-append.ts';
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
  const encoded = encodeAppend(request);
  try {
    return outcomeFor(encoded, await callAppend(connection, [encoded]));
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
  if (requests.some(({ owner }) => owner !== first.owner))
    throw new Error('Appends of several authorities cannot be one');
  const appends = requests.map(encodeAppend);
  const together = {
    events: appends.reduce((sum, { events }) => sum + events, 0),
    heads: new Map(appends.flatMap(({ heads }) => [...heads])),
  };
  try {
    const outcome = outcomeFor(together, await callAppend(store.record, appends));
    if (outcome.kind === 'appended') store.wakeUp.signal();
    return outcome;
  } catch (error) {
    return readRefusal(error);
  }
}

/** What the function answers, of one append or of several as one. */
export interface Answer {
  /** Of the first event; absent where there is none. */
  readonly position?: number;
  readonly replayed?: unknown;
  readonly reused?: true;
}

export async function callAppend(connection: Queryable, appends: readonly EncodedAppend[]): Promise<Answer> {
  const { rows } = await connection.query<[Answer]>({
    name: 'append',
    text: `select homeward.append(${PARAMETERS})`,
    values: valuesOf(appends),
    rowMode: 'array',
  });
  return rows[0]![0];
}

/** @param before  how many events of the same transaction come before */
export function outcomeFor(
  { events, heads }: Pick<EncodedAppend, 'events' | 'heads'>,
  answer: Answer,
  before = 0,
): AppendOutcome {
  if (answer.reused) return { kind: 'key_reused' };
  if ('replayed' in answer) return { kind: 'replayed', answer: answer.replayed };
  const first = (answer.position ?? 0) + before;
  return { kind: 'appended', positions: Array.from({ length: events }, (_, place) => first + place), heads };
}
