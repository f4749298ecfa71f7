import type { EpisodeOutline } from '../domain/episode/history.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { StreamHead } from '../store/chain.ts';
import type { Horizon } from '../store/read/horizon.ts';
import { readStreams } from '../store/read/read-streams.ts';
import type { Store } from '../store/store.ts';
import { type Situation, type StreamName, subjectOf } from './streams.ts';

/** An episode of a child as lists know it. */
interface KnownEpisode extends EpisodeOutline {
  /** Somebody may still have to do something about it, so what happens to the child may change its duties. */
  readonly live: boolean;
}

/** A situation as it was read, with where each stream stood, so that writing can tell whether it still does. */
export interface ReadSituation extends Situation {
  readonly heads: ReadonlyMap<StreamName, StreamHead>;
  readonly outlines: readonly KnownEpisode[];
}

/** Reads the streams that a command is about, and outlines of the child's episodes. */
export async function readSituation(
  store: Store,
  books: string,
  names: readonly StreamName[],
  horizon?: Horizon,
): Promise<ReadSituation> {
  const child = names.find((name) => subjectOf(name, 'child') !== undefined);
  const [read, outlines] = await Promise.all([
    readStreams(store, books, names, { horizon }),
    child === undefined ? [] : readEpisodesOf(store, books, child),
  ]);
  const streams = new Map([...read].map(([name, { events }]) => [name, events]));
  const heads = new Map([...read].map(([name, { head }]) => [name, head]));
  return { streams, heads, books, outlines };
}

interface Row {
  readonly episode: StreamName;
  readonly missing_since: Instant;
  readonly over_at: Instant | null;
  readonly live: boolean;
}

/** The episodes of a child that are not void, by when they began. */
async function readEpisodesOf(
  store: Store,
  books: string,
  child: StreamName,
): Promise<readonly KnownEpisode[]> {
  const { rows } = await store.record.query<Row>({
    name: 'episodes-of-child',
    text: `select e.episode, e.missing_since, e.over_at,
        e.phase = 'open' or exists (
          select from homeward.obligation o where o.owner = e.owner and o.subject = e.episode) as live
      from homeward.episode e where e.owner = $1 and e.child = $2 and e.phase <> 'void' order by e.missing_since`,
    values: [books, child],
  });
  return rows.map(({ episode, missing_since, over_at, live }) => ({
    id: subjectOf(episode, 'episode') ?? episode,
    missingSince: missing_since,
    over: over_at ?? undefined,
    live,
  }));
}
