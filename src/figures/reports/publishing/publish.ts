import { toNearestTen } from '../../disclosure/counts.ts';
import { suppress } from '../../disclosure/suppress.ts';
import { chartOf } from '../making/chart-of.ts';
import { footerOf } from '../making/footer.ts';
import type { Cell, Report, Section, Shown, Table } from '../report.ts';
import { countsIn, idOf } from './counts-in.ts';

/**
 * The version that may be published: counts by which a child could be recognised are suppressed, and with them what
 * they could be worked out from; what is known of whom is not printed. Figures of the whole country are rounded too.
 *
 * @source ofsted-2013 ¶91-94; docs/returns.md
 */
export function publish(report: Report): Report {
  const isCountry = report.authority.code === '*';
  const suppressed = suppress(countsIn(report));
  const show = (id: string, count: number): Shown =>
    suppressed.has(id) ? 'c' : isCountry ? toNearestTen(count) : count;
  const sections = report.sections.map(
    (section): Section => ({
      ...section,
      says: suppressed.size === 0 ? section.says : [],
      tables: section.tables
        .filter(({ isOfSingleChildren }) => !isOfSingleChildren)
        .map((table) => publishedTable(table, show)),
    }),
  );
  const published = { ...report, isPublic: true, sections, checks: [] };
  return { ...published, footer: [...footerOf(published), howMany(suppressed.size)] };
}

/** Not how many for which reason: from that, some of them could be worked out. */
const howMany = (count: number): string =>
  count === 0
    ? 'Nothing had to be suppressed.'
    : `${count} ${count === 1 ? 'count is' : 'counts are'} suppressed, so that no child can be recognised.`;

function publishedTable(table: Table, show: (id: string, count: number) => Shown): Table {
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell) => publishedCell(cell, show));
    const hides = cells.some((cell) => isSuppressed(cell));
    return { ...row, cells: hides ? cells.map(withoutWords) : cells };
  });
  const { chart } = table;
  if (chart === undefined) return { ...table, rows };
  const columns = chart.series.map(({ name }) => table.columns.indexOf(name));
  return {
    ...table,
    rows,
    chart: chartOf({ ...table, rows }, { kind: chart.kind, unit: chart.unit, columns }),
  };
}

function publishedCell(cell: Cell, show: (id: string, count: number) => Shown): Cell {
  switch (cell.kind) {
    case 'count':
      return { ...cell, count: show(idOf(cell.from, 'numerator'), Number(cell.count)) };
    case 'share': {
      const numerator = show(idOf(cell.from, 'numerator'), Number(cell.numerator));
      const denominator = show(idOf(cell.from, 'denominator'), Number(cell.denominator));
      if (numerator !== 'c' && denominator !== 'c') return { ...cell, numerator, denominator };
      return { kind: 'share', numerator, denominator, says: 'c', from: cell.from };
    }
    case 'text':
      return cell;
    default:
      return cell satisfies never;
  }
}

const isSuppressed = (cell: Cell): boolean =>
  (cell.kind === 'count' && cell.count === 'c') ||
  (cell.kind === 'share' && (cell.numerator === 'c' || cell.denominator === 'c'));

/** A change in words would tell what is suppressed beside it. */
const withoutWords = (cell: Cell): Cell => (cell.kind === 'text' ? { kind: 'text', text: 'c' } : cell);
