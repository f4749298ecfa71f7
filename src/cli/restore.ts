import { resolve } from 'node:path';
import { Command } from 'commander';
import { instant } from '../domain/time/instant.ts';
import { formatLondon } from '../domain/time/london.ts';
import { BackupRefused } from '../store/backup/backup-refused.ts';
import { type Restored, restoreBackup } from '../store/backup/restore-backup.ts';
import { type Verified, verify } from '../store/verify/verify.ts';
import { CouldNot, exitCodes } from './exit.ts';
import { withDatabase, withStore } from './installation.ts';
import { print } from './print.ts';
import { withProgress } from './progress.ts';

export const restoreCommand = () =>
  new Command('restore')
    .description('Put a backup into an empty database, and walk every chain of events in it.')
    .argument('<FILE>', 'a file that `homeward backup` wrote')
    .option('--json', 'print data')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const restored = await withDatabase('restore', (database) =>
        withProgress('rows', (tell) => restoreBackup(database, resolve(file), tell)),
      ).catch(notRestored);
      const verified = await withStore('verify', (store) => verify(store, () => {}));
      if (verified.findings > 0) process.exitCode = exitCodes.findings;
      print({ ...restored, verified }, json, inWords);
    });

function notRestored(error: unknown): never {
  if (error instanceof BackupRefused) throw new CouldNot(error.message, { cause: error });
  throw error;
}

const inWords = ({ tables, rows, taken, verified }: Restored & { readonly verified: Verified }): string =>
  [
    `${rows} rows of ${tables} tables are restored: the record as it was on ${formatLondon(instant(taken))}.`,
    `${verified.events} events in ${verified.streams} streams, ${verified.findings} findings.`,
    'Hold it to the last checkpoint, too: npx homeward verify --checkpoint FILE',
  ].join('\n');
