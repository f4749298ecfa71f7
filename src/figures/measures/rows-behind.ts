import type { Instant } from '../../domain/time/instant.ts';
import type { Store } from '../../store/store.ts';
import type { Asked } from './asked.ts';
import { groupIn } from './dimension.ts';
import { countingFor, valuesOf } from './figure-of.ts';
import { rowsOf } from './rows-of.ts';

/** One of the things that a figure counts, as the record names it. */
export interface RowBehind {
  /** An episode or a child, a duty of either, or an intervention. */
  readonly subject: string;
  readonly child: string;
  readonly owner: string;
  /** How much it adds to the figure: one, where a figure only counts. */
  readonly adds: number;
}

/** Which of the rows: those of the numerator, of the denominator, or those left out for a reason. */
export type Side = 'numerator' | 'denominator' | { readonly excluded: string };

/** The rows behind one side of a figure, or of one of its groups: what they add comes to what the figure says. */
export function rowsBehind(
  store: Pick<Store, 'figures'>,
  asked: Asked,
  side: Side,
  group: string | undefined,
  now: Instant,
): Promise<readonly RowBehind[]> {
  return countingFor(store, asked.authority, async (connection) => {
    const { within, key } = groupAsked(asked, group);
    const values = [...valuesOf(within, asked.knownAt ?? now), key];
    const { rows } = await connection.query<RowBehind>(
      `select r.subject, r.child, r.owner, ${side === 'numerator' ? 'r.adds' : 'r.over'}::double precision as adds
       from (${rowsOf(within)}) r where ($5::text is null or r.key = $5) and ${onSide(side, values)}
       order by r.child, r.subject`,
      [...values],
    );
    return rows;
  });
}

/** Rows know their group, or what is asked for is all rows of that part of the period. */
function groupAsked(asked: Asked, group: string | undefined): { within: Asked; key: string | null } {
  const { by, measure, period } = asked;
  if (group === undefined || by === undefined || groupIn(by, measure) !== undefined)
    return { within: asked, key: group ?? null };
  const part = by.partsIn?.(period).find(({ key }) => key === group);
  return { within: { ...asked, by: undefined, period: part?.period ?? period }, key: null };
}

function onSide(side: Side, values: unknown[]): string {
  if (typeof side === 'object') return `r.excluded = $${values.push(side.excluded)}`;
  return `r.excluded is null and r.base ${side === 'numerator' ? 'and r.counted' : ''}`;
}
