import type { CodeSet } from '../../domain/code-sets/code-set.ts';

/** A condition over one row of facts, `f`, in SQL. Only definitions in this folder write any. */
export type Condition = string;

/** How much a row counts for, in SQL, where it is not one. */
export type Amount = string;

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
  /** Breakdowns in which each group is shown as its part of the whole, and not of the group: `all`, or by their keys. */
  readonly partsOfWhole?: 'all' | readonly string[];
  /** How far chance alone may carry the figure: of a share, or of a count against another. */
  readonly interval?: 'share' | 'ratio';
  /** Said per thousand rather than in per cent. */
  readonly perThousand?: true;
  /** Said for each child, and not in per cent. */
  readonly perChild?: true;
  /** What a reader must not conclude from it. */
  readonly warnings?: readonly Warning[];
  /** What whoever asks may choose, such as the reason. */
  readonly choice?: Choice;
}

/** What a reader has to know before anything is concluded from a figure. */
export interface Warning {
  readonly warning: string;
  readonly says: string;
}

/** Codes that a measure may be asked about instead of those it is usually asked about. */
export interface Choice {
  /** What is chosen, as on the command line: `reason`. */
  readonly of: string;
  readonly codes: CodeSet;
  readonly usual: readonly string[];
  readonly choosing: (codes: readonly string[]) => Measure;
}

/** A share of episodes that began in the period, or a plain count of them. */
export interface EpisodeMeasure extends Defined {
  readonly unit: 'episodes';
  /** Which episodes it looks at; without it, those that were missing or away. */
  readonly among?: Condition;
  /** Which of them make the denominator. */
  readonly of: Condition;
  readonly counts: Condition;
  /** How much each adds to the numerator. */
  readonly adds?: Amount;
  readonly exclusions: readonly Exclusion[];
}

/** A count of children by what their episodes of the period come to, or its share of those with any. */
export interface ChildMeasure extends Defined {
  readonly unit: 'children';
  readonly among?: Condition;
  /** Conditions over all episodes of one child: SQL with aggregates over `f`. */
  readonly of?: Condition;
  readonly counts: Condition;
  readonly adds?: Amount;
  /** How much each adds to the denominator. */
  readonly over?: Amount;
  readonly exclusions?: readonly Exclusion[];
}

/** A share of children looked after at any time in the period, by their episodes while looked after. */
export interface CohortMeasure extends Defined {
  readonly unit: 'children looked after';
  /**
   * Conditions over `f`: its `episodes`, those of children with more (`before`), all of them (`total`), and whether the
   * child was missing or away when the period ended (`missing_at_end`, `away_at_end`).
   */
  readonly of?: Condition;
  readonly counts: Condition;
}

/** A share of duties whose clock started in the period, or a plain count of them. */
export interface DutyMeasure extends Defined {
  readonly unit: 'duties';
  readonly among?: Condition;
  readonly of: Condition;
  readonly counts: Condition;
  readonly exclusions: readonly Exclusion[];
}

/** What followed an intervention of the period: conditions over `f` with its episodes `before` and `after`. */
export interface InterventionMeasure extends Defined {
  readonly unit: 'interventions';
  readonly among: Condition;
  readonly counts: Condition;
  readonly adds?: Amount;
  /** How much each adds to the denominator. */
  readonly over?: Amount;
  readonly exclusions: readonly Exclusion[];
}

export type Measure = EpisodeMeasure | ChildMeasure | CohortMeasure | DutyMeasure | InterventionMeasure;

export type Unit = Measure['unit'];

/** The figure of a measure for one authority and period, exact: what is rounded is rounded where it is shown. */
export interface Figure extends Sides {
  readonly id: string;
  readonly authority: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly series: Series;
  readonly asAt: string;
  readonly exclusions: readonly { readonly reason: string; readonly count: number }[];
  readonly groups: readonly Group[];
  /** Left out where there is nothing to warn of. */
  readonly warnings?: readonly Warning[];
}

export interface Group extends Sides {
  readonly key: string;
}

export interface Sides {
  readonly numerator: number;
  /** Null for a plain count. */
  readonly denominator: number | null;
  /** The exact fraction, or the count; null where there is nothing to divide by. */
  readonly value: number | null;
  /** Within which chance alone leaves nineteen in twenty such values; left out where a measure has none. */
  readonly interval?: { readonly low: number; readonly high: number };
  /** Some were counted when only children missing for more than 24 hours were; left out where none were. */
  readonly countedBy?: 'over-24-hours';
}

/** Own children, wherever they are; or these and children of other authorities who live here. */
export type Series = 'own' | 'area';
