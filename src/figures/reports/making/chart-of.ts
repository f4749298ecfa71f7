import type { Chart, ChartValue } from '../../charts/chart.ts';
import type { TableDefinition } from '../kinds/report-definition.ts';
import type { Cell, Table } from '../report.ts';

/**
 * Columns of a table as a chart: its rows but the one of all together, which would dwarf them. Years stand with the
 * latest first in a table, and last in a chart.
 */
export function chartOf(
  { key, title, rowsAre, columns, rows }: Omit<Table, 'chart'>,
  { kind, unit, columns: drawn }: NonNullable<TableDefinition['chart']>,
): Chart {
  const inOrder = rowsAre === 'Year' ? rows.toReversed() : rows;
  const parts = inOrder.filter(({ label }) => label !== 'All');
  return {
    key,
    title,
    kind,
    unit,
    categories: parts.map(({ label }) => label),
    series: drawn.map((column) => ({
      name: columns[column] ?? '',
      values: parts.map(({ cells }) => drawnValue(cells[column])),
    })),
  };
}

/** A count as it is; a share in whole per cent. */
function drawnValue(cell: Cell | undefined): ChartValue {
  if (cell === undefined || cell.kind === 'text') return undefined;
  if (cell.kind === 'count') return cell.count;
  const { numerator, denominator } = cell;
  if (numerator === 'c' || denominator === 'c') return 'c';
  return denominator === 0 ? undefined : Math.round((100 * numerator) / denominator);
}
