import { Command } from 'commander';
import { formatInstant, type Instant } from '../domain/time/instant.ts';
import { londonDate } from '../domain/time/london.ts';
import { readDirectory } from '../procedures/directory.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { packsFor } from '../record/binding.ts';
import { batchesOf } from '../simulate/batches.ts';
import { simulate } from '../simulate/simulate.ts';
import { simulatedWriter } from '../simulate/write-simulated.ts';
import { addYears } from '../simulate/years.ts';
import type { Store } from '../store/store.ts';
import { dataFolder, withRecord } from './installation.ts';

/** The authority of the demonstration is made up, and so is everybody in it. */
const DEMONSTRATION = '999';
const SEED = 1;
/** A tenth of a council's children: enough to look around in, and made within seconds. */
const SCALE = 0.1;
const EVENTS_AT_ONCE = 3_000;

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
  const now = Date.now() as Instant;
  const children = simulate({
    seed: SEED,
    authorities: [DEMONSTRATION],
    from: addYears(londonDate(now), -1),
    years: 1,
    scale: SCALE,
    now,
    directory: readDirectory({ demonstration: true }),
    bindingFor: (question) => [...packsFor(library, question)],
  });
  const writer = simulatedWriter(store, library, now);
  let count = 0;
  for (const batch of batchesOf(children, EVENTS_AT_ONCE)) {
    await writer.write(batch);
    count += batch.length;
  }
  await writer.finish();
  return count;
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
Homeward is ready (${formatInstant(Date.now() as Instant)}). The record is in ${dataFolder()}.

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
