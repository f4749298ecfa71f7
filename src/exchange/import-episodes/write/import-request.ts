import type { Instant } from '../../../domain/time/instant.ts';
import type { PackLibrary } from '../../../procedures/pack-library.ts';
import type { StreamName } from '../../../record/streams.ts';
import type { AppendRequest, StreamUse } from '../../../store/append/append-request.ts';
import type { ObligationSet } from '../../../store/append/read-models.ts';
import { emptyStream } from '../plan/known-child.ts';
import type { PlannedChild } from '../plan/plan-child.ts';
import { deriveChild } from './derive-child.ts';

/**
 * What planned children come to in one authority's books: their events, and everything that is shown of them. Nobody
 * is told of duties that an import lays: they are history.
 */
export function importRequest(
  owner: string,
  recorded: Instant,
  library: PackLibrary,
  planned: readonly PlannedChild[],
): AppendRequest {
  const derived = planned.map((child) => deriveChild(child, library, recorded));
  const episodes = derived.flatMap((child) => child.episodes);
  return {
    owner,
    recorded,
    streams: planned.flatMap(streamUses),
    events: planned.flatMap(({ added }) =>
      [...added].flatMap(([stream, events]) => events.map((event) => ({ stream, event }))),
    ),
    children: derived.flatMap(({ children }) => children ?? []),
    childKeys: derived.flatMap(({ childKeys }) => childKeys ?? []),
    relationships: derived.flatMap((child) => child.relationships),
    episodes: episodes.flatMap((one) => one.episodes),
    timeline: episodes.flatMap((one) => one.timeline),
    obligations: replacing(planned, [
      ...derived.map(({ duties }) => duties),
      ...episodes.flatMap((one) => one.obligations),
    ]),
    settled: episodes.flatMap((one) => one.settled),
  };
}

/** Every stream that is added to, and those that the child's duties rest on. */
function streamUses({ known, added }: PlannedChild): readonly StreamUse[] {
  const own: StreamName = `child:${known.id}`;
  const names = new Set([own, ...known.episodes.keys(), ...added.keys()]);
  return [...names].map((stream) => ({
    stream,
    at: (stream === own ? known.own : (known.episodes.get(stream) ?? emptyStream)).head,
  }));
}

/** Nothing has to make room where nothing was before: most of what is imported is over, and its duties a document. */
function replacing(
  planned: readonly PlannedChild[],
  sets: readonly ObligationSet[],
): readonly ObligationSet[] {
  const known = new Set<string>();
  for (const { known: child } of planned) {
    if (child.own.events.length > 0) known.add(`child:${child.id}`);
    for (const stream of child.episodes.keys()) known.add(stream);
  }
  return sets.filter(({ subject, rows }) => rows.length > 0 || known.has(subject));
}
