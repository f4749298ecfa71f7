import type { Chart } from '../charts/chart.ts';
import type { ListName } from '../lists/lists.ts';
import type { Series } from '../measures/measure.ts';
import type { ReportKind } from './kinds/report-kind.ts';

/** A report as data: everything that its page and its files are made of. */
export interface Report {
  readonly kind: ReportKind | ListName;
  readonly title: string;
  /** `*` for all authorities together. */
  readonly authority: { readonly code: string; readonly name: string };
  /** The children's home that it is about, where it is about one. */
  readonly home?: string;
  readonly period: { readonly from: string; readonly to: string; readonly said: string };
  /** As what was known then. */
  readonly asAt: string;
  readonly isPublic: boolean;
  readonly sections: readonly Section[];
  readonly checks: readonly Check[];
  readonly definitions: readonly Definition[];
  /** Period, extraction, suppression and how shares are rounded: at the foot of every page and file. */
  readonly footer: readonly string[];
}

export interface Section {
  readonly key: string;
  readonly title: string;
  /** What whoever writes the report is asked to say here. */
  readonly asks: string;
  /** What they said; figures stand beside it whatever it says. */
  readonly narrative: string;
  /** Sentences that follow from the figures. */
  readonly says: readonly string[];
  readonly tables: readonly Table[];
}

export interface Table {
  readonly key: string;
  readonly title: string;
  /** What the rows are: `Year`, `Age band`. */
  readonly rowsAre: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Drawn from the same cells. */
  readonly chart?: Chart;
  /** Each row is one child, though without a name: no public version has it. */
  readonly isOfSingleChildren?: true;
}

export interface Row {
  readonly label: string;
  readonly cells: readonly Cell[];
}

/** A number of a table; `c` where it is suppressed. */
export type Cell =
  | { readonly kind: 'count'; readonly count: Shown; readonly from: Source }
  | {
      readonly kind: 'share';
      readonly numerator: Shown;
      readonly denominator: Shown;
      /** In words, such as `86%`, `4.05`, `12.3 per 1,000`. */
      readonly says: string;
      /** How far chance alone may carry it. */
      readonly interval?: string;
      readonly from: Source;
    }
  | { readonly kind: 'text'; readonly text: string };

export type Shown = number | 'c';

/** Which figure, and which group of it, a cell is taken from: what leads to the rows behind it. */
export interface Source {
  readonly measure: string;
  readonly series: Series;
  readonly period: string;
  readonly by?: string;
  readonly group?: string;
}

/** Something that whoever issues the report has to know, or to write a note about. */
export interface Check {
  /** By which a note is kept for it. */
  readonly key: string;
  readonly says: string;
  /** A difference between totals is explained before a report goes out; a warning may stand. */
  readonly needsNote: boolean;
  readonly note: string;
}

/** One measure of the report: what was counted, of what, without what. */
export interface Definition {
  readonly id: string;
  readonly title: string;
  readonly numerator: string;
  readonly denominator: string | null;
  readonly exclusions: readonly string[];
  readonly warnings: readonly string[];
  readonly source: string;
}
