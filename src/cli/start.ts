import { Command } from 'commander';
import type { Instant } from '../domain/time/instant.ts';
import { formatLondon } from '../domain/time/london.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import type { Store } from '../store/store.ts';
import { CouldNot } from './exit.ts';
import { dataFolder, withRecord } from './installation.ts';
import type { Serve } from './serving.ts';
import { readSetting } from './settings/read-setting.ts';
import { logDestination, startSettings } from './settings/start-settings.ts';
import { stopped } from './stopped.ts';

/** The authority of the demonstration is made up, and so is everybody in it. */
const DEMONSTRATION = '999';

export const startCommand = (serve: Serve) =>
  new Command('start')
    .description(
      'Serve the pages: the database, and a made-up authority to try things on, are made ready first.',
    )
    .addHelpText('after', help)
    .action(async () => {
      const { simulates, demonstration, ...serving } = startSettings();
      await withRecord('start', async (store, library) => {
        const log = logDestination(serving.log, dataFolder());
        const now = serving.clock ?? (Date.now() as Instant);
        const written = simulates ? await fillOnce(store, library, now) : undefined;
        if (written !== undefined) tell(written);
        const served = await serve({ store, library, ...serving, log }).catch(notServed);
        // Whoever reads that it is ready may ask it to end at once.
        const asked = stopped();
        process.stdout.write(
          demonstration ? whatNext(served.address, await someEpisode(store), now) : isReady(served.address),
        );
        await asked;
        await served.close();
      });
    });

const help = `
HOMEWARD_PORT is where the pages are (default 3000), HOMEWARD_HOST the network address to listen on (default
127.0.0.1: this machine alone), HOMEWARD_ADDRESS where people reach them, if elsewhere. HOMEWARD_ISSUERS names the file
of those that people sign in with; without it this is a demonstration, and then HOMEWARD_CLOCK=2026-10-24T00:05 is the
time it starts at and HOMEWARD_SIMULATE=none leaves the record without children. \`homeward config settings\` lists all.`;

function notServed(error: NodeJS.ErrnoException): never {
  if (error.code === 'EADDRINUSE')
    throw new CouldNot('The port is taken by another program. Name another: HOMEWARD_PORT=3001.');
  throw error;
}

/** How many children were made up; undefined where the record holds children already. */
async function fillOnce(store: Store, library: PackLibrary, now: Instant): Promise<number | undefined> {
  const { rows } = await store.record.query('select from homeward.child limit 1');
  if (rows.length > 0) return undefined;
  const { makeUpChildren } = await import('./demonstration.ts');
  return makeUpChildren(store, library, DEMONSTRATION, now);
}

const tell = (children: number) =>
  process.stdout.write(`Made up Exampleshire (${DEMONSTRATION}) with ${children} children.\n`);

/** An episode that is worth looking at: the one from which a child has been missing longest. */
async function someEpisode(store: Store): Promise<string> {
  const { rows } = await store.record.query<{ episode: string }>(
    `select episode from homeward.episode where owner = $1 and phase = 'open' order by missing_since limit 1`,
    [DEMONSTRATION],
  );
  return rows[0]?.episode.replace('episode:', '') ?? 'ID';
}

const isReady = (address: string) => `
Homeward is ready: ${address}
The record is in ${readSetting('DATABASE_URL') === undefined ? dataFolder() : 'the database of DATABASE_URL'}. Ctrl+C lets requests finish and stops it.
`;

const whatNext = (address: string, episode: string, now: Instant) => `
Homeward is ready: ${address}
It is ${formatLondon(now)} there, and the record is in ${dataFolder()}. Ctrl+C stops it. Beside it you can run:

  npx homeward due --authority ${DEMONSTRATION}
      what is due, from whom, soonest first
  npx homeward episode show ${episode}
      one episode: spans, timeline, duties, and why they are due when they are
  npx homeward episode show ${episode} --packs kent,thurrock
      the same, and as other procedures would have had it
  npx homeward packs show safeguarding-partnership-v59
      the procedure that Exampleshire works by
  npx homeward episode replay examples/stories/friday-night.jsonl --authority 887
      a story, decided without a database
  npx homeward verify
      whether every event is as it was recorded
  npx homeward --help
      everything else

Every name and every child in this record is made up.
`;
