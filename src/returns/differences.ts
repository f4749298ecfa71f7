import { parse } from 'csv-parse/sync';
import { grouped } from '../procedures/grouped.ts';
import type { MadeFile, RecordBehind } from './files/made-file.ts';

/** A row of one of two files that the other does not have. */
export interface DifferentRow extends RecordBehind {
  readonly cells: readonly string[];
}

/** The one row of a record in both files, where it says another thing: what changed, by the heading of the column. */
export interface ChangedRow extends RecordBehind {
  readonly cells: readonly { readonly heading: string; readonly before: string; readonly after: string }[];
}

/** How a file of a return differs from the one that was made before. */
export interface Difference {
  readonly file: string;
  readonly headings: readonly string[];
  readonly changed: readonly ChangedRow[];
  readonly gone: readonly DifferentRow[];
  readonly come: readonly DifferentRow[];
}

/** What differs between two makings of one return, file by file. */
export const differences = (before: readonly MadeFile[], after: readonly MadeFile[]): readonly Difference[] =>
  after.map((file) => {
    const [headings = [], now] = rowsOf(file);
    const [, then] = rowsOf(before.find(({ name }) => name === file.name) ?? { content: '', behind: [] });
    return { file: file.name, headings, ...paired(without(then, now), without(now, then), headings) };
  });

/** Where one row of a record went and one came, the row changed; of several nobody can tell which became which. */
function paired(
  gone: readonly DifferentRow[],
  come: readonly DifferentRow[],
  headings: readonly string[],
): Pick<Difference, 'changed' | 'gone' | 'come'> {
  const [went, came] = [grouped(gone, recordOf), grouped(come, recordOf)];
  const isPair = (row: DifferentRow) => [went, came].every((rows) => rows.get(recordOf(row))?.length === 1);
  const changed = come.filter(isPair).map((row): ChangedRow => {
    const was = went.get(recordOf(row))?.[0]?.cells ?? [];
    const cells = headings.map((heading, index) => ({
      heading,
      before: was[index] ?? '',
      after: row.cells[index] ?? '',
    }));
    const { child, episode } = row;
    return { child, episode, cells: cells.filter(({ before, after }) => before !== after) };
  });
  return { changed, gone: gone.filter((row) => !isPair(row)), come: come.filter((row) => !isPair(row)) };
}

const recordOf = ({ child, episode = '' }: RecordBehind): string => `${child} ${episode}`;

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
