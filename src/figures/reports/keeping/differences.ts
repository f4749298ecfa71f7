import { sayCell } from '../files/say-cell.ts';
import type { Cell, Report } from '../report.ts';

/** A number that would be another today. */
export interface Difference {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Undefined where there was no such row then, or is none today. */
  readonly issued: Cell | undefined;
  readonly today: Cell | undefined;
}

/**
 * What a report would say otherwise today than it said when it was issued: what is recorded late changes no report
 * that went out, and whoever reads it can see what it would change. A row that was not there, or is not any more,
 * has nothing to stand beside.
 *
 * @source medway-2024-25 ¶4.4; ofsted-2013 ¶94
 */
export function differencesSince(issued: Report, today: Report): readonly Difference[] {
  const [before, now] = [cellsOf(issued), cellsOf(today)];
  const places = new Map([...before, ...now].map(([key, { place }]) => [key, place]));
  return [...places].flatMap(([key, place]) => {
    const [issued, today] = [before.get(key)?.cell, now.get(key)?.cell];
    return said(issued) === said(today) ? [] : [{ ...place, issued, today }];
  });
}

const said = (cell: Cell | undefined): string | undefined => cell && sayCell(cell);

function cellsOf({ sections }: Report) {
  const cells = sections
    .flatMap(({ tables }) => tables)
    .flatMap(({ title, columns, rows }) =>
      rows.flatMap(({ label, cells: inRow }) =>
        inRow.flatMap((cell, index) => {
          if (cell.kind === 'text') return [];
          const place = { table: title, row: label, column: columns[index] ?? '' };
          return [[Object.values(place).join('|'), { place, cell }] as const];
        }),
      ),
    );
  return new Map(cells);
}
