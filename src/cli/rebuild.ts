import { Command } from 'commander';
import type { Instant } from '../domain/time/instant.ts';
import { remakeFacts } from '../figures/facts/refresh-facts.ts';
import { rebuild } from '../record/rebuild.ts';
import { withRecord } from './installation.ts';
import { print } from './print.ts';
import { withProgress } from './progress.ts';

export const rebuildCommand = () =>
  new Command('rebuild')
    .description(
      'Write everything that is shown or counted anew from the events: lists, timelines, duties, search keys, facts.',
    )
    .option('--json', 'print data')
    .action(async ({ json }: { json?: boolean }) => {
      const children = await withRecord('rebuild', async (store, library) => {
        const now = Date.now() as Instant;
        const shown = await withProgress('children', (tell) => rebuild(store, library, now, tell));
        await withProgress('facts', (tell) => remakeFacts(store, library, now, (done) => tell(done, shown)));
        return shown;
      });
      print({ children }, json, () => `Rebuilt what is shown and counted of ${children} children.`);
    });
