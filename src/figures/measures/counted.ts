import type { ClientBase } from 'pg';
import type { Asked } from './asked.ts';
import type { Measure } from './measure.ts';
import { rowsOf } from './rows-of.ts';

/** What the rows of one group come to. */
export interface Counted {
  readonly key: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded: Readonly<Record<string, number>> | null;
  readonly rows: number;
  /** How many rows were counted by the rule of old. */
  readonly old: number;
  /** Sums over the rows from which the variation between them is worked out, where a measure needs it. */
  readonly spread?: Spread;
}

export interface Spread {
  readonly rows: number;
  readonly over: number;
  readonly adds: number;
  readonly both: number;
}

/** What was counted of each group, or of all rows together where no breakdown is asked for. */
export async function countedBy(
  connection: ClientBase,
  asked: Asked,
  values: readonly unknown[],
): Promise<readonly Counted[]> {
  const { rows } = await connection.query<Counted>(
    `with counted as (
       select key, excluded, ${sidesIn(asked.measure)}, count(*)::integer as rows,
         count(*) filter (where by_old_rule)::integer as old
         ${asked.measure.interval === 'ratio' ? `, ${spread}` : ''}
       from (${rowsOf(asked)}) r group by key, excluded)
     select key, coalesce(sum(numerator) filter (where excluded is null), 0)::double precision as numerator,
       coalesce(sum(denominator) filter (where excluded is null), 0)::double precision as denominator,
       jsonb_object_agg(excluded, rows order by excluded) filter (where excluded is not null) as excluded,
       sum(rows)::integer as rows, sum(old)::integer as old
       ${asked.measure.interval === 'ratio' ? ', (min(spread) filter (where excluded is null))::jsonb as spread' : ''}
     from counted group by key order by key`,
    [...values],
  );
  return rows;
}

/** Rows are counted where each is one, and added up where they are not. */
function sidesIn(measure: Measure): string {
  const adds = 'adds' in measure ? 'sum(adds)' : 'count(*)';
  const over = 'over' in measure ? 'sum(over)' : 'count(*)';
  return `${adds} filter (where base and counted) as numerator, ${over} filter (where base) as denominator`;
}

const spread = `jsonb_build_object('rows', count(*), 'over', sum(over::double precision ^ 2),
  'adds', sum(adds::double precision ^ 2), 'both', sum(adds::double precision * over))::text as spread`;
