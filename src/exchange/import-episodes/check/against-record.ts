import type { Directory } from '../../../domain/authorities/directory.ts';
import type { Queryable } from '../../../store/store.ts';
import type { ChildFault } from '../children/check-child.ts';
import type { CsvFile } from '../file/open-csv.ts';
import { type CheckedFile, rejectRows } from './check-file.ts';
import { aboutDisposed } from './disposed-children.ts';
import type { Findings } from './findings.ts';
import { goneOnRecord } from './gone-on-record.ts';

const CHUNK = 1_000;

/** Refuses rows because of what the record holds. */
export async function checkAgainstRecord(
  record: Queryable,
  file: CsvFile,
  checked: CheckedFile,
  directory: Directory,
  findings: Findings,
): Promise<void> {
  const { unreturned, facts, heading, refused } = checked;
  const refuse = (faults: readonly ChildFault[]) =>
    rejectRows(file, heading, facts, faults, refused, findings);
  refuse(await aboutDisposed(record, checked));
  const gone = unreturned.filter(({ row }) => !refused.has(row));
  for (let from = 0; from < gone.length; from += CHUNK)
    refuse(await goneOnRecord(record, file, checked, directory, gone.slice(from, from + CHUNK)));
}
