import type { Instant } from '../domain/time/instant.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import type { AppendRequest } from '../store/append/append-request.ts';
import { newStream } from '../store/chain.ts';
import { derivedRows } from './derive/derived-rows.ts';
import type { Streams } from './streams.ts';

/**
 * A child who is not on record yet, with all streams at once: what simulation and carrying over from elsewhere
 * append. Nobody is told of what is over long since, so nothing is queued.
 *
 * @param now how far repeating duties are laid down
 */
export function wholeChild(
  library: PackLibrary,
  books: string,
  child: string,
  streams: Streams,
  now: Instant,
): Omit<AppendRequest, 'idempotency'> {
  const placed = [...streams].flatMap(([stream, events]) => events.map((event) => ({ stream, event })));
  const empty = { streams: new Map(), outlines: [], books };
  const { outbox: _, ...rows } = derivedRows(library, empty, child, placed, now, 'everything');
  return {
    owner: books,
    recorded: now,
    streams: [...streams.keys()].map((stream) => ({ stream, at: newStream })),
    events: placed.map(({ stream, event }) => ({ stream, event, recorded: event.recorded })),
    ...rows,
  };
}
