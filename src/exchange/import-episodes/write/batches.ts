import type { Directory } from '../../../domain/authorities/directory.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { CheckedFile } from '../check/check-file.ts';
import type { RowFact } from '../children/row-facts.ts';
import { FileRefused } from '../file/file-refused.ts';
import type { CsvFile } from '../file/open-csv.ts';
import { rereadRows } from '../file/reread-rows.ts';
import { episodeIdOf } from '../plan/identity.ts';
import { checkRow } from '../row/check-row.ts';
import type { CheckedRow } from '../row/checked-row.ts';
import { decodeRow } from '../row/decode-row.ts';

/** The rows of one child, by when they began. */
export type ChildRows = readonly [CheckedRow, ...CheckedRow[]];

/** So many rows are read, planned and written at once: few round trips, and little to hold. */
const BATCH = 500;

/** The valid rows of a file, a few hundred children at a time; a child is never split. */
export function* batches(
  file: CsvFile,
  checked: CheckedFile,
  directory: Directory,
  now: Instant,
): Generator<readonly ChildRows[]> {
  let batch: (readonly RowFact[])[] = [];
  let rows = 0;
  for (const child of checked.facts.byChild()) {
    const valid = child.filter(({ row }) => !checked.refused.has(row));
    if (valid.length === 0) continue;
    batch.push(valid);
    rows += valid.length;
    if (rows < BATCH) continue;
    yield readBatch(file, checked, directory, now, batch);
    [batch, rows] = [[], 0];
  }
  if (batch.length > 0) yield readBatch(file, checked, directory, now, batch);
}

function readBatch(
  file: CsvFile,
  { heading }: CheckedFile,
  directory: Directory,
  now: Instant,
  children: readonly (readonly RowFact[])[],
): readonly ChildRows[] {
  const written = rereadRows(file.handle, children.flat());
  let next = 0;
  return children.map(
    (facts) =>
      facts.map(({ line }): CheckedRow => {
        const row = decodeRow(written[next++]!, heading, directory);
        // The first reading found this row valid.
        if (!('childId' in row))
          throw new FileRefused('file-changed', 'The file was changed while it was read.');
        return { row, episode: `episode:${episodeIdOf(row)}`, line, flags: checkRow(row, now).flags };
      }) as unknown as ChildRows,
  );
}
