import type { ClientBase } from 'pg';
import type { Asked } from './asked.ts';
import type { Measure } from './measure.ts';
import { areParts } from './row-conditions.ts';
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

/** All rows together, and each group of the breakdown that was asked for. */
export interface CountedInAll {
  readonly total: Counted | undefined;
  readonly groups: readonly Counted[];
}

/** What was counted of all rows together, where no breakdown is asked for. */
export async function countedTogether(
  connection: ClientBase,
  asked: Asked,
  values: readonly unknown[],
): Promise<Counted | undefined> {
  return (await countedBy(connection, { ...asked, by: undefined }, values, 'groups')).groups[0];
}

/**
 * What was counted of each group and, where every row is in exactly one, of all together by the same look at the rows:
 * else a row that is in two groups would count twice in the whole.
 */
export async function countedInAll(
  connection: ClientBase,
  asked: Asked,
  values: readonly unknown[],
): Promise<CountedInAll> {
  if (isInOneGroup(asked)) return countedBy(connection, asked, values, 'groups and total');
  const total = await countedTogether(connection, asked, values);
  return { total, groups: (await countedBy(connection, asked, values, 'groups')).groups };
}

/** A child may have episodes in several groups, and a part of the whole is counted otherwise than a share. */
const isInOneGroup = (asked: Asked): boolean =>
  (asked.measure.unit === 'episodes' || asked.measure.unit === 'duties') &&
  asked.by?.each === undefined &&
  !areParts(asked);

async function countedBy(
  connection: ClientBase,
  asked: Asked,
  values: readonly unknown[],
  wanted: 'groups' | 'groups and total',
): Promise<CountedInAll> {
  const isRatio = asked.measure.interval === 'ratio';
  const { rows } = await connection.query<Counted & { readonly whole: boolean }>(
    `with counted as (
       select key, grouping(key) = 1 as whole, excluded, ${sidesIn(asked.measure)}, count(*)::integer as rows,
         count(*) filter (where by_old_rule)::integer as old ${isRatio ? `, ${spread}` : ''}
       from (${rowsOf(asked)}) r
       group by grouping sets ((key, excluded)${wanted === 'groups' ? '' : ', (excluded)'}))
     select coalesce(key, '') as key, whole,
       coalesce(sum(numerator) filter (where excluded is null), 0)::double precision as numerator,
       coalesce(sum(denominator) filter (where excluded is null), 0)::double precision as denominator,
       jsonb_object_agg(excluded, rows order by excluded) filter (where excluded is not null) as excluded,
       sum(rows)::integer as rows, sum(old)::integer as old
       ${isRatio ? ', (min(spread) filter (where excluded is null))::jsonb as spread' : ''}
     from counted group by key, whole order by key`,
    [...values],
  );
  return { total: rows.find(({ whole }) => whole), groups: rows.filter(({ whole }) => !whole) };
}

/** Rows are counted where each is one, and added up where they are not. */
export function sidesIn(measure: Measure): string {
  const adds = 'adds' in measure ? 'sum(adds)' : 'count(*)';
  const over = 'over' in measure ? 'sum(over)' : 'count(*)';
  return `${adds} filter (where base and counted) as numerator, ${over} filter (where base) as denominator`;
}

const spread = `jsonb_build_object('rows', count(*), 'over', sum(over::double precision ^ 2),
  'adds', sum(adds::double precision ^ 2), 'both', sum(adds::double precision * over))::text as spread`;
