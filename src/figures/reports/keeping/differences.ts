import { sayCell } from '../files/say-cell.ts';
import type { Report } from '../report.ts';

/** A number that would be another today. */
export interface Difference {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly issued: string;
  readonly today: string;
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
    const [was, is] = [before.get(key)?.says ?? 'not there', now.get(key)?.says ?? 'not there'];
    return was === is ? [] : [{ ...place, issued: was, today: is }];
  });
}

function cellsOf({ sections }: Report) {
  const cells = sections
    .flatMap(({ tables }) => tables)
    .flatMap(({ title, columns, rows }) =>
      rows.flatMap(({ label, cells: inRow }) =>
        inRow.flatMap((cell, index) => {
          if (cell.kind === 'text') return [];
          const place = { table: title, row: label, column: columns[index] ?? '' };
          return [[Object.values(place).join('|'), { place, says: sayCell(cell) }] as const];
        }),
      ),
    );
  return new Map(cells);
}
