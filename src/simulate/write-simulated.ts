import type { Instant } from '../domain/time/instant.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { wholeChild } from '../record/load.ts';
import type { StreamName, Streams } from '../record/streams.ts';
import { appendMany } from '../store/append/append.ts';
import type { AppendRequest } from '../store/append/append-request.ts';
import type { Store } from '../store/store.ts';
import type { SimulatedChild } from './simulated-child.ts';

/** A few thousand events at a time go quickest. */
const EVENTS_AT_ONCE = 3_000;

export interface Written {
  readonly children: number;
  readonly episodes: number;
  readonly events: number;
}

/**
 * Writes made-up children into the record, with everything that recording them would have derived. The next batch
 * is made while the one before is written.
 *
 * @refuses children who are on record already: simulating the same again would double every figure
 */
export async function writeSimulated(
  store: Store,
  library: PackLibrary,
  children: Iterable<SimulatedChild>,
  now: Instant,
  tell: (written: Written) => void = () => {},
): Promise<Written> {
  let written: Written = { children: 0, episodes: 0, events: 0 };
  let writing: Promise<void> = Promise.resolve();
  for (const batch of batches(children)) {
    const requests = batch.map((child) => request(library, child, now));
    await writing;
    writing = write(store, requests);
    // Whoever awaits it next hears of a failure; until then it must not count as unheard.
    writing.catch(() => {});
    written = add(written, batch);
    tell(written);
  }
  await writing;
  return written;
}

async function write(store: Store, requests: readonly Omit<AppendRequest, 'idempotency'>[]): Promise<void> {
  const outcome = await appendMany(store, requests);
  if (outcome.kind === 'appended') return;
  throw new Error(
    outcome.kind === 'conflict'
      ? 'These made-up children are on record already; another seed makes others.'
      : `The made-up children could not be written (${outcome.kind}).`,
  );
}

function request(library: PackLibrary, { owner, id, events, episodes }: SimulatedChild, now: Instant) {
  const streams: Streams = new Map([
    [`child:${id}` as StreamName, events],
    ...episodes.map((episode) => [`episode:${episode.id}` as StreamName, episode.events] as const),
  ]);
  return wholeChild(library, owner, id, streams, now);
}

/** Children of one authority together, in the order in which they are made. */
function* batches(children: Iterable<SimulatedChild>): Generator<readonly SimulatedChild[]> {
  let batch: SimulatedChild[] = [];
  let events = 0;
  for (const child of children) {
    if (batch.length > 0 && (events >= EVENTS_AT_ONCE || batch[0]?.owner !== child.owner)) {
      yield batch;
      batch = [];
      events = 0;
    }
    batch.push(child);
    events += eventsOf(child);
  }
  if (batch.length > 0) yield batch;
}

const eventsOf = ({ events, episodes }: SimulatedChild): number =>
  episodes.reduce((sum, episode) => sum + episode.events.length, events.length);

const add = (written: Written, batch: readonly SimulatedChild[]): Written => ({
  children: written.children + batch.length,
  episodes: written.episodes + batch.reduce((sum, { episodes }) => sum + episodes.length, 0),
  events: written.events + batch.reduce((sum, child) => sum + eventsOf(child), 0),
});
