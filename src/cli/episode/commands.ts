import { Command } from 'commander';
import { commandPage } from '../../record/listing/command-page.ts';

export const commandsCommand = () =>
  new Command('commands')
    .description('Every command that a story may give: what it records, who may give it, what it needs.')
    .action(() => {
      process.stdout.write(commandPage());
    });
