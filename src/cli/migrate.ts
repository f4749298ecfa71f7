import { Command } from 'commander';
import { withStore } from './installation.ts';

export const migrateCommand = () =>
  new Command('migrate')
    .description('Bring the database to the shape that this version needs; does nothing where it has it.')
    .action(async () => {
      // Opening the record makes whatever is missing, under a lock, however many processes do so at once.
      await withStore('migrate', async () => {});
      process.stdout.write('The database has the shape that this version needs.\n');
    });
