import type { Chart } from '../../charts/chart.ts';
import type { Target } from '../../keeping/targets.ts';
import type { Series } from '../../measures/measure.ts';
import type { Period } from '../../measures/period.ts';

/** A report before anything is counted. */
export interface ReportDefinition {
  readonly title: string;
  /** For whom it is made, and what it is like. */
  readonly about: string;
  readonly sections: (scope: Scope) => readonly SectionDefinition[];
}

/** What a report is asked for. */
export interface Scope {
  readonly period: Period;
  /** The day as at which it stands: what begins later is not shown. */
  readonly today: Period['to'];
  readonly home?: string;
  /** The targets that stood then. */
  readonly targets: readonly Target[];
}

export interface SectionDefinition {
  readonly key: string;
  readonly title: string;
  readonly asks: string;
  readonly tables: readonly TableDefinition[];
  /** Single children too, as far as a rule requires it. */
  readonly listsRequiredNotices?: true;
}

interface Defined {
  readonly key: string;
  readonly title: string;
  readonly chart?: {
    readonly kind: Chart['kind'];
    readonly unit: string;
    readonly columns: readonly number[];
  };
}

/** Rows are periods, or groups of a breakdown, and columns figures; or rows are figures and columns periods; or periods beside a target. */
export type TableDefinition =
  | (Defined & {
      readonly rows: 'periods';
      readonly periods: readonly NamedPeriod[];
      readonly columns: readonly Wanted[];
      readonly balances?: readonly Balanced[];
    })
  | (Defined & {
      readonly rows: 'groups';
      readonly by: string;
      readonly columns: readonly Wanted[];
      /** The greatest so many by the first column, where they are a league. */
      readonly most?: number;
      /** Shown whether or not anything is in them: nought is an answer. */
      readonly always?: readonly string[];
    })
  | (Defined & {
      readonly rows: 'figures';
      readonly figures: readonly Wanted[];
      readonly periods: readonly NamedPeriod[];
      /** The first figure should be what another table says, or somebody explains it. */
      readonly agrees?: SaidElsewhere;
    })
  | (Defined & {
      readonly rows: 'target';
      readonly target: Target;
      readonly actual: Wanted;
      readonly periods: readonly NamedPeriod[];
    });

/** One figure: of own children unless it says otherwise, of all of them or of those in a group. */
export interface Wanted {
  readonly heading: string;
  readonly measure: string;
  readonly series?: Series;
  readonly within?: Within;
}

/** Only what is in one group of a breakdown. */
export interface Within {
  readonly by: string;
  readonly group: string;
}

/** Columns of which one has to be what the others come to. */
export interface Balanced {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** A column of a table of periods, whose first row is the period of the report. */
export interface SaidElsewhere {
  readonly table: string;
  readonly column: number;
}

export interface NamedPeriod {
  readonly label: string;
  readonly period: Period;
}
