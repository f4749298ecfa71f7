import type { Sum } from './counts.ts';

/** How much each count would change: a direction in which everything that is printed stays as it is. */
type Change = ReadonlyMap<string, number>;

/**
 * Which of the unknown counts may be otherwise than they are, with all that is printed as it is, every sum right, and
 * no count below nought. For each of them the other numbers have been found, so that none can be worked out; of the
 * rest it is not known.
 */
export function mayBeOtherwise(
  values: ReadonlyMap<string, number>,
  unknown: readonly string[],
  sums: readonly Sum[],
): ReadonlySet<string> {
  const single = changesThatKeepSums(unknown, sums).flatMap((change) => [change, times(change, -1)]);
  const pairs = single.flatMap((one, at) => single.slice(at + 1).map((other) => together(one, other)));
  const free = new Set<string>();
  for (const change of [...single, ...pairs])
    if (isPossible(change, values)) for (const [id, by] of change) if (by !== 0) free.add(id);
  return free;
}

const isPossible = (change: Change, values: ReadonlyMap<string, number>): boolean =>
  [...change].every(([id, by]) => Number.isInteger(by) && (values.get(id) ?? 0) + by >= 0);

const times = (change: Change, by: number): Change => new Map([...change].map(([id, one]) => [id, one * by]));

const together = (one: Change, other: Change): Change =>
  new Map(
    [...new Set([...one.keys(), ...other.keys()])].map((id) => [
      id,
      (one.get(id) ?? 0) + (other.get(id) ?? 0),
    ]),
  );

/** One change for each unknown that nothing fixes: by Gauss and Jordan, of the sums as far as they hold unknowns. */
function changesThatKeepSums(unknown: readonly string[], sums: readonly Sum[]): readonly Change[] {
  const rows = sums.map(({ whole, parts }) =>
    unknown.map((id) => (id === whole ? 1 : 0) - parts.filter((part) => part === id).length),
  );
  const pivots = reduce(rows, unknown.length);
  return unknown.flatMap((id, free) => {
    if (pivots.includes(free)) return [];
    const bound = pivots.map((column, row): [string, number] => [unknown[column]!, -rows[row]![free]!]);
    return [new Map([[id, 1], ...bound.filter(([, by]) => by !== 0)])];
  });
}

/** Brings rows to reduced echelon form, in place. @returns the column that each of the first rows stands for */
function reduce(rows: number[][], columns: number): readonly number[] {
  const pivots: number[] = [];
  for (let column = 0; column < columns && pivots.length < rows.length; column++) {
    const at = pivots.length;
    const found = rows.findIndex((row, index) => index >= at && row[column] !== 0);
    if (found === -1) continue;
    [rows[at], rows[found]] = [rows[found]!, rows[at]!];
    const by = rows[at]![column]!;
    rows[at] = rows[at]!.map((value) => value / by);
    rows.forEach((row, index) => {
      const factor = row[column]!;
      if (index !== at && factor !== 0)
        rows[index] = row.map((value, place) => value - factor * rows[at]![place]!);
    });
    pivots.push(column);
  }
  return pivots;
}
