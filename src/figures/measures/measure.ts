import type { Instant } from '../../domain/time/instant.ts';
import type { Dimension } from './dimensions.ts';
import type { Period } from './period.ts';

/** A condition over one row of facts, `f`, in SQL. Only definitions in this folder write any. */
export type Condition = string;

/** Rows that a measure leaves out of both sides, and why; counted and shown beside the figure. */
export interface Exclusion {
  readonly reason: string;
  readonly when: Condition;
}

interface Defined {
  readonly id: string;
  readonly title: string;
  /** What is counted, of what, in words: printed beside the figure and in the annex of every report. */
  readonly numerator: string;
  /** Undefined for a plain count. */
  readonly denominator: string | undefined;
  readonly source: string;
}

/** A share of episodes that began in the period, or a plain count of them. */
export interface EpisodeMeasure extends Defined {
  readonly unit: 'episodes';
  /** Which episodes it looks at; without it, those that were missing or away. */
  readonly among?: Condition;
  /** Which of them make the denominator. */
  readonly of: Condition;
  readonly counts: Condition;
  readonly exclusions: readonly Exclusion[];
}

/** A count of children by what their episodes of the period come to, or its share of those with any. */
export interface ChildMeasure extends Defined {
  readonly unit: 'children';
  readonly among?: Condition;
  /** A condition over all episodes of one child: SQL with aggregates over `f`. */
  readonly counts: Condition;
}

/** A share of children looked after at any time in the period, by their episodes while looked after. */
export interface CohortMeasure extends Defined {
  readonly unit: 'children looked after';
  /** A condition over `f`: its `episodes`, those of children with more (`before`), and all of them (`total`). */
  readonly counts: Condition;
}

export type Measure = EpisodeMeasure | ChildMeasure | CohortMeasure;

/** The figure of a measure for one authority and period, exact: what is rounded is rounded where it is shown. */
export interface Figure {
  readonly id: string;
  readonly authority: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly series: Series;
  readonly asAt: string;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly exclusions: readonly { readonly reason: string; readonly count: number }[];
  readonly groups: readonly Group[];
}

export interface Group {
  readonly key: string;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly value: number | null;
}

/** Own children, wherever they are; or these and children of other authorities who live here. */
export type Series = 'own' | 'area';

/** What somebody wants to know. */
export interface Asked {
  readonly measure: Measure;
  /** Whose figures; `*` for all authorities together. */
  readonly authority: string;
  readonly period: Period;
  readonly series: Series;
  readonly by?: Dimension | undefined;
  /** As what was known then would have made it; otherwise as it stands. */
  readonly knownAt?: Instant | undefined;
}
