import type { Instant } from '../../../domain/time/instant.ts';
import type { Store } from '../../../store/store.ts';

/** An episode in which something is still to be done, in no more words than another authority has to know. */
export interface OpenWork {
  readonly episode: string;
  readonly phase: 'open' | 'returned';
  readonly since: Instant;
  readonly over: Instant | null;
  readonly duties: number;
}

/**
 * The episodes of a child in which something is still to be done, the oldest first. Asked after it is known that the
 * reader may be told.
 */
export async function readOpenWork(
  { record }: Pick<Store, 'record'>,
  owner: string,
  id: string,
): Promise<readonly OpenWork[]> {
  const { rows } = await record.query<OpenWork>({
    name: 'open-work-of-child',
    text: `select e.episode, e.phase, e.missing_since as since, e.over_at as over, (
        select count(*)::integer from homeward.obligation o
        where o.owner = e.owner and o.subject = e.episode and o.settlement is null
          and o.arises_at is not null) as duties
      from homeward.episode e
      where e.owner = $1 and e.child = $2 and e.phase in ('open', 'returned')
      order by e.missing_since, e.episode`,
    values: [owner, `child:${id}`],
  });
  return rows;
}
