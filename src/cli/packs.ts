import { Command } from 'commander';
import { checkCommand } from './packs/check.ts';
import { listCommand } from './packs/list.ts';
import { showCommand } from './packs/show.ts';
import { vocabularyCommand } from './packs/vocabulary.ts';

export const packsCommand = () =>
  new Command('packs')
    .description('The procedures: which there are, what they say, and whether a folder of them can be used.')
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(checkCommand())
    .addCommand(vocabularyCommand());
