import { Command } from 'commander';
import { commandsCommand } from './commands.ts';
import { replayCommand } from './replay.ts';
import { showCommand } from './show.ts';

export const episodeCommand = () =>
  new Command('episode')
    .description('One episode: what happened, and which duties follow from it.')
    .addCommand(showCommand())
    .addCommand(replayCommand())
    .addCommand(commandsCommand());
