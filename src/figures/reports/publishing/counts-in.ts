import type { Count, Counts, Sum } from '../../disclosure/counts.ts';
import { measureNamed } from '../making/ask-figures.ts';
import type { Cell, Report, Row, Source, Table } from '../report.ts';

/** The same count has the same name in every table that shows it. */
export const idOf = (
  { measure, series, period, by, group }: Source,
  side: 'numerator' | 'denominator',
): string => [measure, side, series, period, by ?? '', group ?? ''].join('|');

/** Every count of a report, and all ways in which a reader could add them up. */
export function countsIn({ sections }: Pick<Report, 'sections'>): Counts {
  const tables = sections.flatMap((section) => section.tables);
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const counts = new Map(cells.flatMap(countsOf).map((count) => [count.id, count]));
  const sums = [
    ...cells.flatMap(wholeOfShare),
    ...tables.flatMap((table) => sumsDown(table)),
    ...tables.flatMap((table) => sumsAcross(table)),
    ...saidTwice(cells),
  ];
  return { counts: [...counts.values()], sums };
}

function countsOf(cell: Cell): readonly Count[] {
  if (cell.kind === 'text') return [];
  const numerator = cell.kind === 'count' ? cell.count : cell.numerator;
  const count = { id: idOf(cell.from, 'numerator'), value: Number(numerator), isPrinted: true };
  if (cell.kind === 'count') return [count];
  const whole = { id: idOf(cell.from, 'denominator'), value: Number(cell.denominator), isPrinted: true };
  if (!isPartOfWhole(cell)) return [count, whole];
  return [count, whole, { id: restOf(cell.from), value: whole.value - count.value, isPrinted: false }];
}

const restOf = (from: Source): string => `${idOf(from, 'numerator')}|rest`;

/** Whoever reads a share knows how many are left of the whole. */
function wholeOfShare(cell: Cell): readonly Sum[] {
  if (cell.kind !== 'share' || !isPartOfWhole(cell)) return [];
  return [
    { whole: idOf(cell.from, 'denominator'), parts: [idOf(cell.from, 'numerator'), restOf(cell.from)] },
  ];
}

function isPartOfWhole(cell: Cell & { kind: 'share' }): boolean {
  const measure = measureNamed(cell.from.measure);
  return !('adds' in measure) && Number(cell.numerator) <= Number(cell.denominator);
}

/** The rows above come to the last one, where they do: a reader can see whether they do. */
function sumsDown({ rows }: Table): readonly Sum[] {
  const last = rows.at(-1);
  return sides.flatMap((side) =>
    (last?.cells ?? []).flatMap((_, column) => {
      const ids = rows.flatMap(({ cells }) => named(cells[column], side) ?? []);
      return ids.length === rows.length ? addedUp(ids.at(-1)!, ids.slice(0, -1)) : [];
    }),
  );
}

/** Two or three counts of a row of which one is the others together. */
function sumsAcross({ rows }: Table): readonly Sum[] {
  return rows.flatMap(({ cells }: Row) => {
    const counts = cells.flatMap((cell) => named(cell, 'numerator') ?? []);
    return counts.flatMap((whole) =>
      counts.flatMap((one, at) =>
        counts
          .slice(at + 1)
          .filter((other) => one.id !== whole.id && other.id !== whole.id)
          .flatMap((other) => addedUp(whole, [one, other])),
      ),
    );
  });
}

interface Named {
  readonly id: string;
  readonly value: number;
}

const sides = ['numerator', 'denominator'] as const;

function named(cell: Cell | undefined, side: 'numerator' | 'denominator'): Named | undefined {
  if (cell === undefined || cell.kind === 'text') return undefined;
  if (cell.kind === 'count')
    return side === 'numerator' ? { id: idOf(cell.from, side), value: Number(cell.count) } : undefined;
  return { id: idOf(cell.from, side), value: Number(cell[side]) };
}

function addedUp(whole: Named, parts: readonly Named[]): readonly Sum[] {
  const sum = parts.reduce((total, { value }) => total + value, 0);
  return sum === whole.value && whole.value > 0
    ? [{ whole: whole.id, parts: parts.map(({ id }) => id) }]
    : [];
}

/** Two counts of the same group that are equal are taken to be the same one, as a reader would. */
function saidTwice(cells: readonly Cell[]): readonly Sum[] {
  const first = new Map<string, Named>();
  return cells.flatMap((cell) =>
    sides.flatMap((side) => {
      const count = named(cell, side);
      if (count === undefined || cell.kind === 'text' || count.value === 0) return [];
      const { series, period, by, group } = cell.from;
      const place = [series, period, by, group, count.value].join('|');
      const before = first.get(place);
      first.set(place, before ?? count);
      return before === undefined || before.id === count.id ? [] : [{ whole: before.id, parts: [count.id] }];
    }),
  );
}
