import type { ClientBase } from 'pg';
import { formatInstant, formatPlainDate, type Instant } from '../../domain/time/instant.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Store } from '../../store/store.ts';
import type { Asked, Figure, Group } from './measure.ts';
import { momentsOf } from './period.ts';
import { whyNotCounted } from './refused.ts';
import { rowsOf } from './rows-of.ts';

/** A figure that cannot be made, and why, in a sentence for whoever asked. */
export class FigureRefused extends Error {}

interface Counted {
  readonly key: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded: Readonly<Record<string, number>> | null;
}

/**
 * The figure that was asked for, with what was left out and why, and its groups where a breakdown was asked for. A
 * total is never the sum of its groups: one child or episode may be in several.
 *
 * @param now the moment as at which it stands, where it is not asked for as known earlier
 */
export async function figureOf(store: Pick<Store, 'figures'>, asked: Asked, now: Instant): Promise<Figure> {
  const asAt = asked.knownAt ?? now;
  return countingFor(store, asked.authority, async (connection) => {
    const refused = await whyNotCounted(connection, asked, now);
    if (refused !== undefined) throw new FigureRefused(refused);
    const [total] = await counted(connection, { ...asked, by: undefined }, asAt);
    const groups = asked.by === undefined ? [] : await counted(connection, asked, asAt);
    const { measure, authority, series, period } = asked;
    return {
      id: measure.id,
      authority,
      period: { from: formatPlainDate(period.from), to: formatPlainDate(period.to) },
      series,
      asAt: formatInstant(asAt),
      ...sides(asked, total),
      exclusions: Object.entries(total?.excluded ?? {}).map(([reason, count]) => ({ reason, count })),
      groups: groups.map((group): Group => ({ key: group.key, ...sides(asked, group) })),
    };
  });
}

/** Counts for one authority, or for `*`: the database shows no other's facts. */
export const countingFor = <Answer>(
  store: Pick<Store, 'figures'>,
  authority: string,
  count: (connection: ClientBase) => Promise<Answer>,
): Promise<Answer> =>
  inTransaction(store.figures, async (connection) => {
    await connection.query("select set_config('homeward.counts_for', $1, true)", [authority]);
    return count(connection);
  });

/** The values that the rows behind a figure take. */
export function valuesOf({ authority, period }: Asked, asAt: Instant): readonly unknown[] {
  const { from, until } = momentsOf(period);
  return [authority, new Date(from), new Date(until), new Date(asAt)];
}

async function counted(connection: ClientBase, asked: Asked, asAt: Instant): Promise<readonly Counted[]> {
  const { rows } = await connection.query<Counted>(
    `with counted as (
       select key, excluded, count(*) filter (where base and counted)::integer as numerator,
         count(*) filter (where base)::integer as denominator, count(*)::integer as rows
       from (${rowsOf(asked)}) r group by key, excluded)
     select key, coalesce(sum(numerator) filter (where excluded is null), 0)::integer as numerator,
       coalesce(sum(denominator) filter (where excluded is null), 0)::integer as denominator,
       jsonb_object_agg(excluded, rows) filter (where excluded is not null) as excluded
     from counted group by key order by key`,
    [...valuesOf(asked, asAt)],
  );
  return rows;
}

function sides(
  { measure }: Asked,
  counted: Counted | undefined,
): Pick<Figure, 'numerator' | 'denominator' | 'value'> {
  const numerator = counted?.numerator ?? 0;
  if (measure.denominator === undefined) return { numerator, denominator: null, value: numerator };
  const denominator = counted?.denominator ?? 0;
  return { numerator, denominator, value: denominator === 0 ? null : numerator / denominator };
}
