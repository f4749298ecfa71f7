import type { ClientBase } from 'pg';
import { nameKeys } from '../../../../domain/child/name-keys.ts';
import { formatPlainDate } from '../../../../domain/time/instant.ts';
import { standsForChild } from '../../../reading/linked-records.ts';
import type { Named } from '../../../words/say-child.ts';
import type { Asked } from '../asked.ts';

/** A child whom the database showed the viewer, and what was matched. */
export interface ChildFound {
  readonly owner: string;
  readonly child: string;
  readonly names: readonly Named[];
  readonly date_of_birth: string | null;
  readonly by: readonly ('name' | 'sound' | 'number' | 'born')[];
  readonly open_episode: string | null;
}

export const MOST_CHILDREN = 50;

/**
 * Children by every word of their name, as it is written or as it sounds; by a number; by date of birth. A name and a
 * date of birth have both to fit. Those whose names are written so come first.
 */
export async function findChildren(
  connection: ClientBase,
  { words, numbers, born }: Asked,
): Promise<readonly ChildFound[]> {
  if (words.length === 0 && born === undefined) return [];
  const keys = words.flatMap((word, place) =>
    nameKeys([{ given: word }]).map(({ kind, key }) => ({ kind: kind as string, key, place })),
  );
  const { rows } = await connection.query<ChildFound>({
    name: 'search-children',
    text: `with sought as (select * from unnest($1::text[], $2::text[], $3::int[]) as s (kind, key, place)),
      named as (
        select k.owner, k.child,
          case when count(distinct s.place) filter (where k.kind = 'name') = $4 then 'name' else 'sound' end as by
        from sought s join homeward.child_key k on k.key = s.key and k.kind = s.kind
        group by k.owner, k.child having count(distinct s.place) = $4),
      found as (
        select n.owner, n.child, n.by from named n
          join homeward.child c on c.owner = n.owner and c.child = n.child
          where $6::date is null or c.date_of_birth = $6::date
        union all
        select owner, child, 'number' from homeward.child_key
          where key = any ($5::text[]) and kind not in ('name', 'sound')
        union all
        select owner, child, 'born' from homeward.child where date_of_birth = $6::date and $4 = 0)
      select c.owner, c.child, c.names, c.date_of_birth::text, each.by, e.episode as open_episode
      from (select owner, child, array_agg(distinct by) as by from found group by owner, child) each
      join homeward.child c on c.owner = each.owner and c.child = each.child
      left join homeward.episode e on e.owner = c.owner and e.child = c.child and e.phase = 'open'
      where c.summary ->> 'mergedInto' is null and ${standsForChild}
      order by each.by = array['sound'], c.names ->> 0, c.child limit ${MOST_CHILDREN}`,
    values: [
      keys.map(({ kind }) => kind),
      keys.map(({ key }) => key),
      keys.map(({ place }) => place),
      words.length,
      numbers,
      born === undefined ? null : formatPlainDate(born),
    ],
  });
  return rows;
}
