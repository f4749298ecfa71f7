import type { Measure, Unit } from './measure.ts';
import type { Period } from './period.ts';

/** What rows are about: episodes and their children are counted from the same facts. */
type About = Exclude<Unit, 'children'>;

/** Something by which a figure is broken down, in words and over one row of facts `f` in SQL. */
export interface Dimension {
  readonly key: string;
  readonly title: string;
  /** The group that a row is in; of what it is not known, no figure is broken down by it. */
  readonly over: Readonly<Partial<Record<About, string>>>;
  /** The rows of groups with which a row is joined, where it may be in several. */
  readonly each?: string;
  /** About all of a child's episodes together: SQL with aggregates, and never of single episodes. */
  readonly ofWholeChild?: true;
  /** The groups in their order, where that is not the order of their keys. */
  readonly order?: readonly string[];
  /** The parts of a period, where the groups are these. */
  readonly partsIn?: (period: Period) => readonly Part[];
}

/** A part of a period, with the key of its group. */
export interface Part {
  readonly key: string;
  readonly period: Period;
}

/** What is not on record is a group of its own, never left out. */
export const NOT_KNOWN = 'not-known';

/** A breakdown of episodes, unless it says of what else. */
export const dimension = (
  key: string,
  title: string,
  over: string | Dimension['over'],
  more: Omit<Dimension, 'key' | 'title' | 'over'> = {},
): Dimension => {
  const expressions = Object.entries(typeof over === 'string' ? { episodes: over } : over);
  const known = expressions.map(([about, group]) => [about, `coalesce((${group})::text, '${NOT_KNOWN}')`]);
  return { key, title, over: Object.fromEntries(known), ...more };
};

/** The group that a row behind a measure is in, in SQL; undefined where that is not known of what it counts. */
export function groupIn({ over, ofWholeChild }: Dimension, { unit }: Measure): string | undefined {
  if (unit === 'children') return over.episodes;
  return unit === 'episodes' && ofWholeChild ? undefined : over[unit];
}

/** A condition as one of two groups. */
export const yesNo = (condition: string): string => `case when ${condition} then 'yes' else 'no' end`;
