import type { Instant } from '../../domain/time/instant.ts';
import type { StreamName, Streams } from '../../record/streams.ts';
import { readStreamsWithin } from '../../store/read/read-streams.ts';
import type { Store } from '../../store/store.ts';

export interface EpisodeNamed {
  readonly child: StreamName;
  readonly episode: StreamName;
}

/** A child with every episode: what an episode's duties rest on. */
export interface ReadChild {
  readonly streams: Streams;
}

/** The episodes in an authority's books that began then and are not void, those of one child together. */
export async function episodesBegun(
  store: Pick<Store, 'record'>,
  owner: string,
  { from, until }: { readonly from: Instant; readonly until: Instant },
): Promise<readonly EpisodeNamed[]> {
  const { rows } = await store.record.query<EpisodeNamed>(
    `select child, episode from homeward.episode
     where owner = $1 and missing_since >= $2 and missing_since < $3 and phase <> 'void' order by child, missing_since`,
    [owner, new Date(from), new Date(until)],
  );
  return rows;
}

/** The children of these episodes with all their episodes, as everything stands. */
export async function readChildren(
  store: Pick<Store, 'record'>,
  owner: string,
  episodes: readonly EpisodeNamed[],
): Promise<ReadonlyMap<string, ReadChild>> {
  const children = [...new Set(episodes.map(({ child }) => child))];
  const { rows } = await store.record.query<EpisodeNamed>(
    'select child, episode from homeward.episode where owner = $1 and child = any ($2)',
    [owner, children],
  );
  const names = [...children, ...rows.map(({ episode }) => episode)];
  const read = await readStreamsWithin(store.record, owner, names);
  const found = new Map<string, ReadChild>();
  for (const child of children) {
    const own = [child, ...rows.filter((row) => row.child === child).map(({ episode }) => episode)];
    found.set(child, { streams: new Map(own.map((name) => [name, read.get(name)?.events ?? []])) });
  }
  return found;
}
