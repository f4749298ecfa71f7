import type { Instant } from '../domain/time/instant.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import type { Store } from '../store/store.ts';
import { layAnew, layAuthorityAnew, showIncidentAnew } from './extend.ts';
import type { StreamName } from './streams.ts';

/** So many children are worked on at once. */
const AT_ONCE = 4;

interface ChildWithEpisodes {
  readonly owner: string;
  readonly child: StreamName;
  readonly episodes: readonly StreamName[];
}

/**
 * Writes every row that shows what the events say anew: children, episodes, timeline, relationships, duties.
 * People can go on working meanwhile; a row from older events never replaces one from newer.
 *
 * @param tell how many children of how many are done
 */
export async function rebuild(
  store: Store,
  library: PackLibrary,
  now: Instant,
  tell: (done: number, of: number) => void = () => {},
): Promise<number> {
  const children = await childrenWithEpisodes(store);
  let done = 0;
  const queue = children.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const { owner, child, episodes } of queue) {
        await layAnew(store, library, owner, child, episodes, now, 'everything');
        tell(++done, children.length);
      }
    }),
  );
  for (const owner of await authoritiesOnRecord(store)) await layAuthorityAnew(store, library, owner, now);
  for (const { owner, incident } of await incidentsOnRecord(store))
    await showIncidentAnew(store, owner, incident, now);
  return children.length;
}

/** The authorities of which something has been said beside any child. */
async function authoritiesOnRecord(store: Store): Promise<readonly string[]> {
  const { rows } = await store.record.query<{ owner: string }>(
    `select owner from homeward.stream where stream = 'authority:' || owner and disposed is null order by owner`,
  );
  return rows.map(({ owner }) => owner);
}

/** Every child on record, with the episodes and absences whose opening names the child. */
async function childrenWithEpisodes(store: Store): Promise<readonly ChildWithEpisodes[]> {
  const { rows } = await store.record.query<ChildWithEpisodes>(
    `with opened as (
       select owner, 'child:' || (body ->> 'child') as child, stream as episode
       from homeward.event where type in ('EpisodeOpened', 'EpisodeImported', 'PupilAbsenceOpened'))
     select owner, child, coalesce(array_agg(distinct episode) filter (where episode is not null), '{}') as episodes
     from (select owner, child, episode from opened
           union all select owner, stream, null from homeward.stream where stream like 'child:%' and disposed is null) known
     group by owner, child order by owner, child`,
  );
  return rows;
}

async function incidentsOnRecord(
  store: Store,
): Promise<readonly { readonly owner: string; readonly incident: StreamName }[]> {
  const { rows } = await store.record.query<{ owner: string; incident: StreamName }>(
    `select owner, stream as incident from homeward.stream
     where stream >= 'incident:' and stream < 'incident;' and disposed is null order by owner, stream`,
  );
  return rows;
}
