import type { StreamName } from '../../../record/streams.ts';
import { readStreamsWithin } from '../../../store/read/read-streams.ts';
import type { Queryable } from '../../../store/store.ts';
import { childIdOf } from '../plan/identity.ts';
import { emptyStream, type KnownChild, type KnownStream } from '../plan/known-child.ts';

/** A child by the number that the responsible authority gave. */
export interface NumberedChild {
  readonly responsible: string;
  readonly childId: string;
}

/**
 * What the record calls children: whoever is recorded under that number in the responsible authority's books, by
 * people or by an earlier import, else the identifier that the number gives.
 */
export async function childIds(
  record: Queryable,
  children: readonly NumberedChild[],
): Promise<(child: NumberedChild) => string> {
  const { rows } = await record.query<{ owner: string; key: string; child: StreamName }>({
    name: 'children-by-number',
    text: `select k.owner, k.key, min(k.child) as child from homeward.child_key k
      join unnest($1::text[], $2::text[]) as given (owner, key) on k.owner = given.owner and k.key = given.key
      where k.kind = 'la_child_id' group by k.owner, k.key`,
    values: [children.map(({ responsible }) => responsible), children.map(({ childId }) => childId)],
  });
  const known = new Map(
    rows.map(({ owner, key, child }) => [`${owner}/${key}`, child.slice('child:'.length)]),
  );
  return (child) => known.get(`${child.responsible}/${child.childId}`) ?? childIdOf(child);
}

/**
 * Children as one authority's books hold them, each with all episodes.
 *
 * @param wanted  by the child's identifier, the episodes that the import is about, which may belong to nobody yet
 */
export async function readKnown(
  record: Queryable,
  owner: string,
  wanted: ReadonlyMap<string, readonly StreamName[]>,
): Promise<(id: string) => KnownChild> {
  const children = [...wanted.keys()].map((id): StreamName => `child:${id}`);
  const { rows } = await record.query<{ child: StreamName; episode: StreamName }>({
    name: 'episodes-of-children',
    text: 'select child, episode from homeward.episode where owner = $1 and child = any ($2)',
    values: [owner, children],
  });
  const episodesOf = new Map<string, Set<StreamName>>();
  for (const [id, episodes] of wanted) episodesOf.set(`child:${id}`, new Set(episodes));
  for (const { child, episode } of rows) episodesOf.get(child)?.add(episode);
  const names = [...episodesOf.values()].flatMap((episodes) => [...episodes]);
  const read = await readStreamsWithin(record, owner, [...children, ...names]);
  return (id) => {
    const episodes = new Map<StreamName, KnownStream>();
    for (const name of episodesOf.get(`child:${id}`) ?? []) {
      const stream = read.get(name);
      if (stream !== undefined && stream.events.length > 0) episodes.set(name, stream);
    }
    return { id, own: read.get(`child:${id}`) ?? emptyStream, episodes };
  };
}

/** Whether an authority's books hold anything at all: into empty books everything is new, and nothing is looked up. */
export async function hasBooks(record: Queryable, owner: string): Promise<boolean> {
  const { rows } = await record.query<{ found: boolean }>({
    name: 'has-books',
    text: 'select exists (select from homeward.stream where owner = $1) as found',
    values: [owner],
  });
  return rows[0]?.found === true;
}
