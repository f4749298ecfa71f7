import { Command } from 'commander';
import type { Instant } from '../domain/time/instant.ts';
import { rebuild } from '../record/rebuild.ts';
import { withRecord } from './installation.ts';
import { print } from './print.ts';
import { withProgress } from './progress.ts';

export const rebuildCommand = () =>
  new Command('rebuild')
    .description(
      'Write everything that is shown anew from the events: lists, timelines, duties, search keys.',
    )
    .option('--json', 'print data')
    .action(async ({ json }: { json?: boolean }) => {
      const children = await withRecord('rebuild', (store, library) =>
        withProgress('children', (tell) => rebuild(store, library, Date.now() as Instant, tell)),
      );
      print({ children }, json, () => `Rebuilt what is shown of ${children} children.`);
    });
