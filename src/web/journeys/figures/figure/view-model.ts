import type { Directory } from '../../../../domain/authorities/directory.ts';
import { readInstant } from '../../../../domain/time/instant.ts';
import { formatLondon } from '../../../../domain/time/london.ts';
import type { Chart } from '../../../../figures/charts/chart.ts';
import type { Figure, Group, Measure } from '../../../../figures/measures/measure.ts';
import { wholePercent } from '../../../../figures/measures/say-figure.ts';
import { sayGroup } from '../../../../figures/measures/say-group.ts';
import { type Filter, figureAddress } from '../asked.ts';
import { figureRow, groupRow } from '../figure-view.ts';
import { sayExclusion } from '../say-exclusion.ts';

interface Shown {
  readonly measure: Measure;
  readonly filter: Filter;
  readonly directory: Directory;
  readonly leadsToRows: boolean;
}

/** Groups that follow each other in time; all others are as many as there are, with names of any length. */
const inTime: ReadonlySet<string> = new Set(['month', 'quarter', 'year', 'hour', 'weekday', 'age']);

/** The groups of a figure as a picture: shares where there are any, else counts; undefined for fewer than two. */
export function chartOf(
  { groups }: Figure,
  { measure, filter: { by }, directory }: Shown,
): Chart | undefined {
  if (by === undefined || groups.length < 2) return undefined;
  const asShare = measure.denominator !== undefined;
  return {
    key: 'groups',
    title: `${measure.title}, by ${by.title.toLowerCase()}`,
    kind: inTime.has(by.key) ? 'columns' : 'bars',
    unit: asShare ? 'Per cent' : 'Number',
    categories: groups.map(({ key }) => sayGroup(by, key, directory)),
    series: [{ name: measure.title, values: groups.map((group) => chartValue(group, asShare)) }],
  };
}

function chartValue({ numerator, denominator }: Group, asShare: boolean): number | undefined {
  if (!asShare) return numerator;
  return denominator === null || denominator === 0
    ? undefined
    : wholePercent(numerator, denominator, 'half-up');
}

/** One figure with its groups and what was left out, each number with where its rows are. */
export function figureView(figure: Figure, shown: Shown) {
  const asAt = readInstant(figure.asAt);
  return {
    total: figureRow(shown, figure),
    by: shown.filter.by?.title,
    warnings: figure.warnings ?? [],
    groups: figure.groups.map((group) => groupRow(shown, group, shown.directory)),
    leadsToRows: shown.leadsToRows,
    excluded: figure.exclusions.map(({ reason, count }) => ({
      says: sayExclusion(reason),
      count: String(count),
      href: shown.leadsToRows
        ? figureAddress(figure.id, { ...shown.filter, by: undefined }, { side: `excluded:${reason}` })
        : undefined,
    })),
    asAt: { iso: figure.asAt, text: asAt === undefined ? figure.asAt : formatLondon(asAt) },
  };
}
