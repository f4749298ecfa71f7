import type { Instant } from '../domain/time/instant.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { wholeChild } from '../record/load.ts';
import type { StreamName, Streams } from '../record/streams.ts';
import { appendMany } from '../store/append/append.ts';
import type { AppendRequest } from '../store/append/append-request.ts';
import type { Store } from '../store/store.ts';
import type { SimulatedChild } from './simulated-child.ts';

/** Puts batches of made-up children on record. */
export interface SimulatedWriter {
  /** Takes a batch of one authority; answers when the one before is written, so that the next can be made. */
  write(children: readonly SimulatedChild[]): Promise<void>;
  /** Answers when everything is written. */
  finish(): Promise<void>;
}

/**
 * Writes made-up children into the record, with everything that recording them would have derived.
 *
 * @param now how far repeating duties are laid down
 * @refuses children who are on record already: simulating the same again would double every figure
 */
export function simulatedWriter(store: Store, library: PackLibrary, now: Instant): SimulatedWriter {
  let writing: Promise<void> = Promise.resolve();
  return {
    async write(children) {
      const requests = children.map((child) => requestFor(library, child, now));
      await writing;
      writing = append(store, requests);
      // Whoever waits for it next hears of a failure; until then it must not count as unheard.
      writing.catch(() => {});
    },
    finish: () => writing,
  };
}

async function append(store: Store, requests: readonly Omit<AppendRequest, 'idempotency'>[]): Promise<void> {
  const outcome = await appendMany(store, requests);
  if (outcome.kind === 'appended') return;
  throw new Error(
    outcome.kind === 'conflict'
      ? 'These made-up children are on record already; another seed makes others.'
      : `The made-up children could not be written (${outcome.kind}).`,
  );
}

function requestFor(library: PackLibrary, { owner, id, events, episodes }: SimulatedChild, now: Instant) {
  const streams: Streams = new Map([
    [`child:${id}` as StreamName, events],
    ...episodes.map((episode) => [`episode:${episode.id}` as StreamName, episode.events] as const),
  ]);
  return wholeChild(library, owner, id, streams, now);
}
