import type { ClientBase } from 'pg';
import { formatInstant, formatPlainDate, type Instant } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Store } from '../../store/store.ts';
import type { Asked } from './asked.ts';
import { type Counted, type CountedInAll, countedInAll, countedTogether } from './counted.ts';
import { groupIn, type Part } from './dimension.ts';
import { intervalOf } from './interval.ts';
import type { Figure, Group, Sides, Warning } from './measure.ts';
import { momentsOf } from './period.ts';
import { whyNotCounted } from './refused.ts';
import { areParts } from './row-conditions.ts';

/** A figure that cannot be made, and why, in a sentence for whoever asked. */
export class FigureRefused extends Error {}

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
    const { total = nothing, groups } = await countedFor(connection, asked, asAt);
    return {
      id: asked.measure.id,
      authority: asked.authority,
      period: { from: formatPlainDate(asked.period.from), to: formatPlainDate(asked.period.to) },
      series: asked.series,
      asAt: formatInstant(asAt),
      ...sidesOf(asked, total),
      exclusions: Object.entries(total.excluded ?? {}).map(([reason, count]) => ({ reason, count })),
      groups: groupsOf(asked, total, groups, asAt),
      ...warningsOf(asked, total),
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

/** All and each group; what is not known of every row by its time is counted for each part of the period by itself. */
async function countedFor(connection: ClientBase, asked: Asked, asAt: Instant): Promise<CountedInAll> {
  const { by, measure } = asked;
  const values = valuesOf(asked, asAt);
  if (by !== undefined && groupIn(by, measure) !== undefined) return countedInAll(connection, asked, values);
  const total = await countedTogether(connection, asked, values);
  const groups: Counted[] = [];
  for (const { key, period } of partsBegun(asked, asAt)) {
    const part = { ...asked, period };
    groups.push({
      ...nothing,
      ...(await countedTogether(connection, part, valuesOf(part, asAt))),
      key,
    });
  }
  return { total, groups };
}

const partsBegun = ({ by, period }: Asked, asAt: Instant): readonly Part[] =>
  (by?.partsIn?.(period) ?? []).filter((part) => part.period.from <= londonDate(asAt));

const nothing: Counted = { key: '', numerator: 0, denominator: 0, excluded: null, old: 0, rows: 0 };

function sidesOf({ measure }: Asked, counted: Counted): Sides {
  const { numerator, denominator, old } = counted;
  const rule = old === 0 ? {} : ({ countedBy: 'over-24-hours' } as const);
  if (measure.denominator === undefined) return { numerator, denominator: null, value: numerator, ...rule };
  const value = denominator === 0 ? null : numerator / denominator;
  const interval = intervalOf(measure, counted);
  return { numerator, denominator, value, ...(interval && { interval }), ...rule };
}

/** The groups in the order of their keys; of a whole, each beside the whole, and none of which everything is left out. */
function groupsOf(asked: Asked, total: Counted, groups: readonly Counted[], asAt: Instant): readonly Group[] {
  const parts = areParts(asked);
  const found = groups.filter(({ denominator }) => !parts || denominator > 0);
  const shown = found.map((group): Group => {
    const beside = parts ? { ...group, denominator: total.denominator } : group;
    return { key: group.key, ...sidesOf(asked, beside) };
  });
  return withEmptyGroups(asked, shown, asAt);
}

/** Of time, the groups in which nothing happened are shown too: nought is a figure. */
function withEmptyGroups(asked: Asked, groups: readonly Group[], asAt: Instant): readonly Group[] {
  const known = new Set(groups.map(({ key }) => key));
  const empty = partsBegun(asked, asAt)
    .filter(({ key }) => !known.has(key))
    .map(({ key }): Group => ({ key, ...sidesOf(asked, nothing) }));
  const place = (key: string): number => asked.by?.order?.indexOf(key) ?? -1;
  return [...groups, ...empty].sort(
    (one, other) => place(one.key) - place(other.key) || (one.key < other.key ? -1 : 1),
  );
}

/** @source ofsted-2013 ¶2; docs/measures.md, Series that break */
const seriesBreak: Warning = {
  warning: 'series-break',
  says: 'Some of these episodes were imported from years in which only children missing for more than 24 hours were counted. They are not to be compared with the others, nor drawn on one line with them.',
};

function warningsOf({ measure: { warnings = [] } }: Asked, { old, rows }: Counted): Pick<Figure, 'warnings'> {
  const all = old > 0 && old < rows ? [...warnings, seriesBreak] : warnings;
  return all.length === 0 ? {} : { warnings: all };
}
