import { Command } from 'commander';
import { checkEverything } from './config/check-everything.ts';
import { exitCodeOf, lineInWords } from './config/check-line.ts';
import { print } from './print.ts';
import { settingsTable } from './settings/settings-table.ts';

export const configCommand = () =>
  new Command('config')
    .description('What Homeward is told by its environment.')
    .addCommand(checkCommand())
    .addCommand(settingsCommand());

const checkCommand = () =>
  new Command('check')
    .description(
      'Look at everything that a start needs, and say what is wrong and what to do. Changes nothing.',
    )
    .option('--json', 'print data')
    .addHelpText(
      'after',
      '\nExit codes: 0 sound, 1 it would start but should not stay so, 2 it would not start.',
    )
    .action(async ({ json }: { json?: boolean }) => {
      const lines = await checkEverything(process.env);
      process.exitCode = exitCodeOf(lines);
      print(lines, json, (all) => all.map(lineInWords).join('\n'));
    });

const settingsCommand = () =>
  new Command('settings')
    .description('Every variable that Homeward reads, as docs/operations.md lists them.')
    .action(() => void process.stdout.write(`${settingsTable()}\n`));
