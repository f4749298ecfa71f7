import { Command } from 'commander';
import type { Instant } from '../domain/time/instant.ts';
import { formatLondon } from '../domain/time/london.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import type { Store } from '../store/store.ts';
import { dataFolder, withRecord } from './installation.ts';

/** The authority of the demonstration is made up, and so is everybody in it. */
const DEMONSTRATION = '999';

export const startCommand = () =>
  new Command('start')
    .description('Make everything ready: the database, and a made-up authority to try things on.')
    .action(async () => {
      const example = await withRecord('start', async (store, library) => {
        const written = await fillOnce(store, library);
        if (written !== undefined) tell(written);
        return someEpisode(store);
      });
      process.stdout.write(whatNext(example));
    });

/** How many children were made up; undefined where the record holds children already. */
async function fillOnce(store: Store, library: PackLibrary): Promise<number | undefined> {
  const { rows } = await store.record.query('select from homeward.child limit 1');
  if (rows.length > 0) return undefined;
  const { makeUpChildren } = await import('./demonstration.ts');
  return makeUpChildren(store, library, DEMONSTRATION);
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

const whatNext = (episode: string) => `
Homeward is ready (${formatLondon(Date.now() as Instant)}). The record is in ${dataFolder()}.

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
