import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { Command } from 'commander';
import type { Instant } from '../domain/time/instant.ts';
import { FileRefused } from '../exchange/import-episodes/file/file-refused.ts';
import { importEpisodes } from '../exchange/import-episodes/import-episodes.ts';
import { RejectsRefused } from '../exchange/import-episodes/report/rejects-file.ts';
import type { ImportSummary } from '../exchange/import-episodes/report/summary.ts';
import { wordSummary } from '../exchange/import-episodes/report/word-summary.ts';
import { ImportInterrupted } from '../exchange/import-episodes/write/write-import.ts';
import { readDirectory } from '../procedures/directory.ts';
import { CouldNot, type ExitCode, exitCodes } from './exit.ts';
import { importPoliceCommand } from './import-police.ts';
import { withRecord } from './installation.ts';
import { print } from './print.ts';
import { withProgress } from './progress.ts';
import { importSsda903Command } from './returns/import-ssda903.ts';

export const importCommand = () =>
  new Command('import')
    .description('Carry over what other systems hold.')
    .addCommand(importEpisodesCommand())
    .addCommand(importSsda903Command())
    .addCommand(importPoliceCommand());

interface Flags {
  readonly dryRun?: true;
  readonly skipInvalid?: string;
  readonly json?: true;
}

const importEpisodesCommand = () =>
  new Command('episodes')
    .description(
      'Import episodes from a CSV file: all of them or, where one row cannot be, none. Importing a file again changes nothing.',
    )
    .argument('<FILE.csv>', 'UTF-8, with the columns named in docs/import-episodes.md')
    .option('--dry-run', 'check everything, say what would be imported, and write nothing')
    .option(
      '--skip-invalid <REJECTS.csv>',
      'import the valid rows, and write the others with their reasons into this file',
    )
    .option('--json', 'print data')
    .action(async (path: string, flags: Flags) => {
      const summary = await run(path, flags);
      process.exitCode = exitCodeOf(summary);
      print(summary, flags.json, wordSummary);
    });

async function run(path: string, { dryRun, skipInvalid }: Flags): Promise<ImportSummary> {
  if (skipInvalid !== undefined && resolve(skipInvalid) === resolve(path))
    throw new CouldNot('The rejects would replace the file that is imported.');
  try {
    return await withRecord('import episodes', (store, library) =>
      withProgress('%', (tell) =>
        importEpisodes({
          path,
          store,
          library,
          directory: readDirectory({ demonstration: true }),
          now: Date.now() as Instant,
          person: userInfo().username,
          ...(dryRun && { dryRun }),
          ...(skipInvalid !== undefined && { rejects: skipInvalid }),
          progress: (step, done, of) => tell(percentOf(step, done / of), 100),
        }),
      ),
    );
  } catch (error) {
    if (error instanceof FileRefused) throw new CouldNot(`${path}: ${error.message}`);
    if (error instanceof ImportInterrupted || error instanceof RejectsRefused)
      throw new CouldNot(error.message);
    throw error;
  }
}

/** Checking takes about a fifth of the time. */
const CHECKING = 20;

const percentOf = (step: 'checking' | 'importing', share: number): number =>
  Math.floor(step === 'checking' ? CHECKING * share : CHECKING + (100 - CHECKING) * share);

function exitCodeOf({ outcome, rejectedRows, flaggedRows }: ImportSummary): ExitCode {
  if (outcome === 'refused') return exitCodes.couldNot;
  return rejectedRows > 0 || flaggedRows > 0 ? exitCodes.findings : exitCodes.done;
}
