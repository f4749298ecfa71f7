import type { Directory } from '../../domain/authorities/directory.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { Store } from '../../store/store.ts';
import { checkAgainstRecord } from './check/against-record.ts';
import { type CheckedFile, checkFile } from './check/check-file.ts';
import { Findings } from './check/findings.ts';
import { type CsvFile, openCsv } from './file/open-csv.ts';
import { type Rejects, rejectsFile } from './report/rejects-file.ts';
import { type ImportSummary, Tally } from './report/summary.ts';
import { batches } from './write/batches.ts';
import { importRequest } from './write/import-request.ts';
import { batchPlanner } from './write/plan-batch.ts';
import { importWriter } from './write/write-import.ts';

export interface ImportOptions {
  readonly path: string;
  readonly store: Store;
  readonly library: PackLibrary;
  readonly directory: Directory;
  /** When the import began: the recorded time of everything it adds, and what the future is measured from. */
  readonly now: Instant;
  /** The person who imports. */
  readonly person: string;
  /** Finds out what would be imported, and writes nothing. */
  readonly dryRun?: boolean;
  /** Imports the valid rows although others are not, and writes those others into this file. */
  readonly rejects?: string;
  readonly progress?: (step: 'checking' | 'importing', done: number, of: number) => void;
}

/**
 * Imports the episodes of a CSV file: all of it, or what is valid of it where rejects are asked for, or nothing.
 *
 * The file is read twice. First everything is checked: cells, rows, the rows of each child beside each other, and who
 * is gone already in the record. Only then rows are written, child by child, in one transaction. A row is impossible
 * or unusual. Impossible is what cannot have been (see `checkRow`, `checkChild`): such a row is refused. Unusual is
 * what breaks a rule of today (see `flags`): history is imported as it was, and flagged.
 *
 * Importing a file again changes nothing; a changed row corrects what it said before.
 *
 * @refuses FileRefused: a file that cannot be read as one; RejectsRefused: rejects that cannot be written;
 *   ImportInterrupted: the record changed meanwhile
 * @source docs/import-episodes.md; docs/episodes.md
 */
export async function importEpisodes(options: ImportOptions): Promise<ImportSummary> {
  const file = await openCsv(options.path);
  let rejects: Rejects | undefined;
  try {
    if (options.rejects !== undefined) rejects = rejectsFile(options.rejects);
    const findings = new Findings(rejects?.add);
    const checked = await check(file, options, findings, rejects);
    const tally = new Tally(checked, findings, options.dryRun === true);
    if (findings.rejectedRows > 0 && rejects === undefined) return tally.refused();
    await plan(file, checked, options, tally);
    rejects?.keep();
    return tally.imported();
  } finally {
    rejects?.close();
    await file.close();
  }
}

async function check(
  file: CsvFile,
  { store, directory, now, progress }: ImportOptions,
  findings: Findings,
  rejects: Rejects | undefined,
): Promise<CheckedFile> {
  const checked = await checkFile(
    file,
    {
      directory,
      now,
      begun: ({ names }) => rejects?.begin(names),
      progress: (bytes) => progress?.('checking', bytes, file.bytes),
    },
    findings,
  );
  await checkAgainstRecord(store.record, file, checked, directory, findings);
  return checked;
}

async function plan(
  file: CsvFile,
  checked: CheckedFile,
  { store, library, directory, now, person, dryRun, progress }: ImportOptions,
  tally: Tally,
): Promise<void> {
  const planBatch = batchPlanner({ record: store.record, library, directory, recorded: now, person });
  const writer = dryRun ? undefined : importWriter(store);
  try {
    for (const batch of batches(file, checked, directory, now)) {
      for (const [owner, planned] of await planBatch(batch)) {
        tally.add(planned);
        const changed = planned.filter(({ added }) => added.size > 0);
        if (changed.length > 0) await writer?.write(importRequest(owner, now, library, changed));
      }
      progress?.('importing', tally.rowsDone, tally.rowsToDo);
    }
    await file.refuseIfChanged();
    await writer?.commit();
  } catch (error) {
    await writer?.abandon();
    throw error;
  }
}
