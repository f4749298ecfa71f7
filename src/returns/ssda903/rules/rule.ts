import type { CollectionYear } from '../collection-year.ts';
import type { TableName } from '../files/columns.ts';
import type { Period, RowOfChild, Tables } from './tables.ts';

/** A place in the return at which a rule finds something; no line where a row is absent. */
export interface Found {
  readonly table: TableName;
  readonly line: number | null;
  readonly child: string;
}

/** A table without which a rule cannot be checked. */
export type Need = Exclude<keyof Tables, 'others'>;

/** One check of a return. It reads the rows as they stand in the files, and alters none for the rules after it. */
export interface Rule {
  readonly id: string;
  /** Published rules are errors, our own checks warnings. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly needs: readonly Need[];
  /** Answers nothing where a table that it needs is not there. */
  readonly find: (tables: Tables, year: CollectionYear) => Iterable<Found>;
}

interface Definition<Needs extends Need> {
  readonly message: string;
  readonly needs: readonly Needs[];
  readonly find: (tables: WithTables<Needs>, year: CollectionYear) => Iterable<Found>;
}

type WithTables<Needs extends Need> = Tables & Required<Pick<Tables, Needs>>;

export const publishedRule = <Needs extends Need>(id: string, definition: Definition<Needs>): Rule =>
  ruleOf(id, 'error', definition);

export const ownCheck = <Needs extends Need>(id: string, definition: Definition<Needs>): Rule =>
  ruleOf(id, 'warning', definition);

function ruleOf<Needs extends Need>(
  id: string,
  severity: Rule['severity'],
  { message, needs, find }: Definition<Needs>,
): Rule {
  const hasNeeded = (tables: Tables): tables is WithTables<Needs> =>
    needs.every((need) => tables[need] !== undefined);
  return {
    id,
    severity,
    message,
    needs,
    find: (tables, year) => (hasNeeded(tables) ? find(tables, year) : []),
  };
}

/** A published rule that looks at one row of Missing at a time. */
export const ruleOfOnePeriod = (
  id: string,
  message: string,
  fails: (period: Period, year: CollectionYear) => boolean,
): Rule =>
  publishedRule(id, {
    message,
    needs: ['missing'],
    find: ({ missing }, year) => periodsThat(missing.all, (period) => fails(period, year)),
  });

/** Where the periods stand of which this is true. */
export function* periodsThat(
  periods: readonly Period[],
  fails: (period: Period) => boolean,
): Iterable<Found> {
  for (const period of periods) if (fails(period)) yield inMissing(period);
}

export const inMissing = (row: RowOfChild): Found => placeOf('Missing', row);

export const placeOf = (table: TableName, { line, child }: RowOfChild): Found => ({ table, line, child });
