import { resolve } from 'node:path';
import { Command } from 'commander';
import type { Instant } from '../domain/time/instant.ts';
import { BackupRefused } from '../store/backup/backup-refused.ts';
import { writeBackup } from '../store/backup/write-backup.ts';
import { CouldNot } from './exit.ts';
import { withDatabase } from './installation.ts';
import { print } from './print.ts';
import { withProgress } from './progress.ts';

export const backupCommand = () =>
  new Command('backup')
    .description(
      'Write everything that the record holds at this moment into one file, while people go on working.',
    )
    .argument('<FILE>', 'the file; one that is there is replaced once the new one is whole')
    .option('--json', 'print data')
    .addHelpText('after', help)
    .action(async (file: string, { json }: { json?: boolean }) => {
      const backup = await withDatabase('backup', (database) =>
        withProgress('rows', (tell) => writeBackup(database, resolve(file), Date.now() as Instant, tell)),
      ).catch((error: unknown) => notWritten(file, error));
      print(backup, json, ({ rows, tables }) => `${rows} rows of ${tables} tables are in ${file}.`);
    });

const help = `
The file holds every child, document and person in the record. Only you can read it; keep it as safe as the record, and
keep HOMEWARD_SECRET or the file "secret" of the data folder apart from it. docs/operations.md says how often to back up
and how to try that a backup can be restored.`;

function notWritten(file: string, error: unknown): never {
  if (error instanceof BackupRefused) throw new CouldNot(error.message, { cause: error });
  if (error instanceof Error && 'syscall' in error && 'path' in error)
    throw new CouldNot(`${file} cannot be written.`, { cause: error });
  throw error;
}
