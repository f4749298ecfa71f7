import type { Instant } from '../../domain/time/instant.ts';
import type { Store } from '../../store/store.ts';
import { countingFor, valuesOf } from './figure-of.ts';
import type { Asked } from './measure.ts';
import { rowsOf } from './rows-of.ts';

/** One of the things that a figure counts: an episode or a child, as the record names it. */
export interface RowBehind {
  readonly subject: string;
  readonly child: string;
  readonly owner: string;
}

/** Which of the rows: those of the numerator, of the denominator, or those left out for a reason. */
export type Side = 'numerator' | 'denominator' | { readonly excluded: string };

/** The rows behind one side of a figure, or of one of its groups: as many as the figure says. */
export function rowsBehind(
  store: Pick<Store, 'figures'>,
  asked: Asked,
  side: Side,
  group: string | undefined,
  now: Instant,
): Promise<readonly RowBehind[]> {
  return countingFor(store, asked.authority, async (connection) => {
    const values = [...valuesOf(asked, asked.knownAt ?? now), group ?? null];
    const excluded = typeof side === 'object' ? values.push(side.excluded) : undefined;
    const { rows } = await connection.query<RowBehind>(
      `select r.subject, r.child, r.owner from (${rowsOf(asked)}) r
       where ($5::text is null or r.key = $5)
         and ${excluded === undefined ? `r.excluded is null and r.base ${side === 'numerator' ? 'and r.counted' : ''}` : `r.excluded = $${excluded}`}
       order by r.child, r.subject`,
      [...values],
    );
    return rows;
  });
}
