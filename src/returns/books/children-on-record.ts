import { type Child, foldChild } from '../../domain/child/child.ts';
import { isRecorded, mergedInto } from '../../domain/child/child-act.ts';
import type { Episode } from '../../domain/episode/episode.ts';
import { foldEpisode } from '../../domain/episode/fold.ts';
import type { DomainEvent } from '../../domain/event/event.ts';
import type { StreamName } from '../../record/streams.ts';
import type { Horizon } from '../../store/read/horizon.ts';
import { readStreams } from '../../store/read/read-streams.ts';
import type { Store } from '../../store/store.ts';

export interface EpisodeOnRecord {
  readonly id: string;
  readonly episode: Episode;
  readonly events: readonly DomainEvent[];
}

/** A child in the books of one authority, with every episode that is not void. */
export interface ChildOnRecord {
  readonly id: string;
  readonly child: Child;
  readonly episodes: readonly EpisodeOnRecord[];
}

/** So many children are read at once. */
const BATCH = 400;

interface Found {
  readonly child: StreamName;
  readonly episodes: readonly StreamName[];
}

/**
 * Everything that an authority's books hold of children, as it was known at the horizon. Of two records that turned out
 * to be one child, the episodes of both are the survivor's.
 */
export async function childrenOnRecord(
  store: Store,
  authority: string,
  horizon: Horizon,
): Promise<readonly ChildOnRecord[]> {
  const found = await find(store, authority);
  const records: ChildOnRecord[] = [];
  for (let first = 0; first < found.length; first += BATCH)
    records.push(...(await readBatch(store, authority, horizon, found.slice(first, first + BATCH))));
  return withSurvivors(records);
}

async function find(store: Store, authority: string): Promise<readonly Found[]> {
  const { rows } = await store.record.query<Found>({
    name: 'children-with-episodes-of-authority',
    text: `select s.stream as child,
        coalesce(array_agg(e.episode order by e.episode) filter (where e.episode is not null), '{}') as episodes
      from homeward.stream s left join homeward.episode e on e.owner = s.owner and e.child = s.stream
      where s.owner = $1 and s.stream >= 'child:' and s.stream < 'child;' and s.disposed is null
      group by s.stream order by s.stream`,
    values: [authority],
  });
  return rows;
}

async function readBatch(
  store: Store,
  authority: string,
  horizon: Horizon,
  found: readonly Found[],
): Promise<readonly ChildOnRecord[]> {
  const names = found.flatMap(({ child, episodes }) => [child, ...episodes]);
  const read = await readStreams(store, authority, names, { horizon });
  const eventsOf = (name: StreamName) => read.get(name)?.events ?? [];
  return found.map(({ child, episodes }) => ({
    id: child.slice('child:'.length),
    child: foldChild(eventsOf(child)),
    episodes: episodes.flatMap((name) => {
      const events = eventsOf(name);
      const episode = foldEpisode(events);
      const isOne = episode !== undefined && episode.phase !== 'void';
      return isOne ? [{ id: name.slice('episode:'.length), episode, events }] : [];
    }),
  }));
}

function withSurvivors(records: readonly ChildOnRecord[]): readonly ChildOnRecord[] {
  const survivors = new Map(records.map(({ id, child }) => [id, mergedInto(child)]));
  const survivorOf = (id: string): string => {
    const next = survivors.get(id);
    return next === undefined ? id : survivorOf(next);
  };
  const aliases = records.filter(({ id }) => survivors.get(id) !== undefined);
  return records
    .filter(({ id, child }) => survivors.get(id) === undefined && isRecorded(child))
    .map((record) => ({
      ...record,
      episodes: [record, ...aliases.filter(({ id }) => survivorOf(id) === record.id)].flatMap(
        ({ episodes }) => episodes,
      ),
    }));
}
