import { parse } from 'csv-parse/sync';
import type { MadeFile, RecordBehind } from './files/made-file.ts';

/** A row of one of two files that the other does not have. */
export interface DifferentRow extends RecordBehind {
  readonly cells: readonly string[];
}

/** How a file of a return differs from the one that was made before. */
export interface Difference {
  readonly file: string;
  readonly headings: readonly string[];
  readonly gone: readonly DifferentRow[];
  readonly come: readonly DifferentRow[];
}

/** What differs between two makings of one return, file by file. A row that changed is one that went and one that came. */
export const differences = (before: readonly MadeFile[], after: readonly MadeFile[]): readonly Difference[] =>
  after.map((file) => {
    const [headings = [], now] = rowsOf(file);
    const [, then] = rowsOf(before.find(({ name }) => name === file.name) ?? { content: '', behind: [] });
    return { file: file.name, headings, gone: without(then, now), come: without(now, then) };
  });

function rowsOf({ content, behind }: Pick<MadeFile, 'content' | 'behind'>) {
  const [headings, ...rows] = parse(content) as readonly string[][];
  return [headings, rows.map((cells, index): DifferentRow => ({ cells, ...behind[index]! }))] as const;
}

/** The rows for which the others have none that says the same; of two that do, each takes one. */
function without(rows: readonly DifferentRow[], others: readonly DifferentRow[]): readonly DifferentRow[] {
  const left = new Map<string, number>();
  for (const { cells } of others) left.set(keyOf(cells), (left.get(keyOf(cells)) ?? 0) + 1);
  return rows.filter(({ cells }) => {
    const count = left.get(keyOf(cells)) ?? 0;
    left.set(keyOf(cells), count - 1);
    return count <= 0;
  });
}

const keyOf = (cells: readonly string[]): string => JSON.stringify(cells);
