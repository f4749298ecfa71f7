import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Counts, Sum } from './counts.ts';
import { suppress } from './suppress.ts';

const value = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 9 }));

/** A table of rows and columns with its totals, as `r0c1`, `r0`, `c1` and `all`. */
const tables = fc
  .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map((cells): Counts => {
    const across = cells.map((_, row) => `r${row}`);
    const down = cells[0]!.map((_, column) => `c${column}`);
    const sums: Sum[] = [
      ...across.map((whole) => ({ whole, parts: down.map((column) => `${whole}${column}`) })),
      ...down.map((whole) => ({ whole, parts: across.map((row) => `${row}${whole}`) })),
      { whole: 'all', parts: across },
      { whole: 'all', parts: down },
    ];
    const values = new Map(
      cells.flatMap((line, row) => line.map((one, column) => [`r${row}c${column}`, one])),
    );
    for (const { whole, parts } of sums)
      values.set(
        whole,
        parts.reduce((total, part) => total + (values.get(part) ?? 0), 0),
      );
    return { counts: [...values].map(([id, one]) => ({ id, value: one, isPrinted: true })), sums };
  });

/** The numbers that a reader would try for each unknown count, those nearest to it first. */
type Guesses = ReadonlyMap<string, readonly number[]>;

/** Whether numbers can be found for what is not printed: by trying them all, one after the other, as a reader might. */
function fits(
  known: Map<string, number>,
  [next, ...rest]: readonly string[],
  sums: readonly Sum[],
  guesses: Guesses,
) {
  if (sums.some((sum) => isBroken(sum, known))) return false;
  if (next === undefined) return true;
  for (const guess of guesses.get(next) ?? []) {
    known.set(next, guess);
    if (fits(known, rest, sums, guesses)) return true;
  }
  known.delete(next);
  return false;
}

function isBroken({ whole, parts }: Sum, known: ReadonlyMap<string, number>): boolean {
  const total = known.get(whole);
  if (total === undefined) return false;
  const sum = parts.reduce((added, part) => added + (known.get(part) ?? 0), 0);
  return sum > total || (sum < total && parts.every((part) => known.has(part)));
}

const around = (middle: number): readonly number[] =>
  Array.from({ length: 2 * middle + 10 }, (_, guess) => guess).sort(
    (one, other) => Math.abs(one - middle) - Math.abs(other - middle),
  );

it('no suppressed number can be worked out from what is printed: another would fit as well', () => {
  fc.assert(
    fc.property(tables, ({ counts, sums }) => {
      const suppressed = suppress({ counts, sums });
      const open = counts.filter(({ id }) => suppressed.has(id));
      const guesses = new Map(open.map((one) => [one.id, around(one.value)]));
      const canBeOtherwise = open.map(({ id, value: real }) =>
        (guesses.get(id) ?? [])
          .filter((guess) => guess !== real)
          .some((guess) => {
            const known = new Map(
              counts.filter((one) => !suppressed.has(one.id)).map((one) => [one.id, one.value]),
            );
            const others = open.map((one) => one.id).filter((one) => one !== id);
            return fits(known.set(id, guess), others, sums, guesses);
          }),
      );
      expect(canBeOtherwise).toEqual(open.map(() => true));
    }),
    { seed: 20261122, numRuns: 150 },
  );
});

it('what is printed is never 1 to 4', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const suppressed = suppress(table);
      const printed = table.counts.filter(({ id }) => !suppressed.has(id));
      expect(printed.filter((one) => one.value >= 1 && one.value <= 4)).toEqual([]);
    }),
    { seed: 20261122, numRuns: 300 },
  );
});
