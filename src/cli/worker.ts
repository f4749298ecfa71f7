import { Command } from 'commander';
import pino from 'pino';
import type { Instant } from '../domain/time/instant.ts';
import { keepFacts } from '../figures/facts/keep-facts.ts';
import { channelsFrom } from '../notices/channels/channels-from.ts';
import { keepWorking } from '../notices/keep-working.ts';
import { waysOf } from '../notices/sending/ways-out.ts';
import { withRecord } from './installation.ts';
import { logDestination, startSettings } from './settings/start-settings.ts';
import { stopped } from './stopped.ts';

export const workerCommand = () =>
  new Command('worker')
    .description(
      'Tell people what has come, send messages and keep figures up to date, without serving pages.',
    )
    .addHelpText('after', help)
    .action(async () => {
      const { address, clock, dataFolder, log: destination, port } = startSettings();
      await withRecord('worker', async (store, library) => {
        const log = pino({ base: null }, logDestination(destination, dataFolder));
        const now = clockFrom(clock);
        const channels = await channelsFrom(process.env, { dataFolder, now });
        const end = await keepWorking({
          ...{ store, library, now, ways: waysOf(channels) },
          address: address ?? `http://localhost:${port}`,
          tell: (fault) => log.error(fault),
        });
        const endFacts = keepFacts({ store, library, now, tell: (fault) => log.error(fault) });
        // Whoever reads that it works may ask it to end at once.
        const asked = stopped();
        process.stdout.write('Homeward is working. Ctrl+C lets it finish what is under way and stops it.\n');
        await asked;
        await end();
        await endFacts();
        channels.close();
      });
    });

const help = `
The process that serves the pages does this too, unless HOMEWARD_WORKER=none. As many workers as are wanted can run over
one record, on one machine or several; any of them may stop or die at any moment, and the others go on. Messages lead to
HOMEWARD_ADDRESS. All workers need the same channels: docs/operations.md lists what they are set with.`;

/** Time runs on from where a demonstration is set to. */
const clockFrom = (start: Instant | undefined): (() => Instant) => {
  const ahead = start === undefined ? 0 : start - Date.now();
  return () => (Date.now() + ahead) as Instant;
};
