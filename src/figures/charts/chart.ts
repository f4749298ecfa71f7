/** A picture of figures that also stand in a table: it adds no figure, and nobody needs it to read them. */
export interface Chart {
  /** Unlike that of any other chart on the page. */
  readonly key: string;
  readonly title: string;
  /** Columns for what follows in time, bars for what has long names, lines for what is followed over time. */
  readonly kind: 'columns' | 'bars' | 'lines';
  /** What the axis counts: `Episodes`, `Per cent`. */
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: string;
  /** One for each category. */
  readonly values: readonly ChartValue[];
}

/** A number, `c` where it is suppressed, or nothing where there is none: a report that was kept has null there. */
export type ChartValue = number | 'c' | null | undefined;

/** What somebody is told who does not see the picture. */
export function chartInWords({ title, kind, unit, series, categories }: Chart): string {
  const names = series.map(({ name }) => name).join(', ');
  return `${title}. A chart of ${kind}: ${unit.toLowerCase()} for ${categories.length} groups, by ${names}. Its figures are in the table that follows.`;
}
