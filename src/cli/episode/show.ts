import { Command } from 'commander';
import { foldChild } from '../../domain/child/child.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { readDirectory } from '../../procedures/directory.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { asIfBound } from '../../record/as-if-bound.ts';
import { dutiesOf, type EpisodeRecord, historyOf } from '../../record/duties.ts';
import { otherThan, outlinesOf } from '../../record/outlines.ts';
import { readSituation } from '../../record/situation.ts';
import { eventsOf, type StreamName } from '../../record/streams.ts';
import { asKnownAt } from '../../store/read/horizon.ts';
import type { Store } from '../../store/store.ts';
import { CouldNot } from '../exit.ts';
import { withRecord } from '../installation.ts';
import { knownAuthority } from '../known-authority.ts';
import { print } from '../print.ts';
import { knownPack } from './known-pack.ts';
import { readMoment } from './moment.ts';
import { episodeView, obligationView } from './view.ts';
import { episodeInWords } from './words.ts';

interface Options {
  readonly authority?: string;
  readonly knownAt?: string;
  readonly packs?: string;
  readonly json?: boolean;
}

export const showCommand = () =>
  new Command('show')
    .description('An episode: phase, spans, timeline, and its duties with the steps to each due time.')
    .argument('<ID>', 'the episode')
    .option('--authority <CODE>', 'whose books, where two keep an episode of this number')
    .option('--known-at <TIME>', 'as the record stood at this moment')
    .option('--packs <A,B>', 'also as these packs would have had it')
    .option('--json', 'print data')
    .action(show);

async function show(id: string, { authority, knownAt, packs, json }: Options): Promise<void> {
  const asAt = knownAt === undefined ? (Date.now() as Instant) : readMoment(knownAt, '--known-at');
  const directory = readDirectory({ demonstration: true });
  const books = authority === undefined ? undefined : knownAuthority(directory, authority, '--authority');
  const view = await withRecord('episode show', async (store, library) => {
    const { owner, child } = await find(store, id, books);
    const record = await read(store, owner, child, id, knownAt === undefined ? undefined : asAt);
    return viewOf(library, record, asAt, packs?.split(',') ?? []);
  });
  if (view === undefined) throw new CouldNot(`Episode ${id} was not on record at ${knownAt}.`);
  print(view, json, (shown) => episodeInWords(shown, directory));
}

/** Whose books an episode is in, and of which child. */
async function find(store: Store, id: string, authority: string | undefined) {
  const { rows } = await store.record.query<{ owner: string; child: StreamName }>(
    `select owner, child from homeward.episode where episode = $1 and ($2::text is null or owner = $2)`,
    [`episode:${id}`, authority ?? null],
  );
  const [found, another] = rows;
  if (found === undefined) throw new CouldNot(`There is no episode ${id}.`);
  if (another !== undefined)
    throw new CouldNot(
      `Several authorities keep an episode ${id}: ${rows.map(({ owner }) => owner).join(', ')}. Name one with --authority.`,
    );
  return found;
}

async function read(
  store: Store,
  owner: string,
  child: StreamName,
  id: string,
  knownAt: Instant | undefined,
): Promise<EpisodeRecord> {
  const horizon = knownAt === undefined ? undefined : await asKnownAt(store.record, knownAt);
  const { streams, outlines } = await readSituation(store, owner, [child, `episode:${id}`], { horizon });
  const childId = child.slice('child:'.length);
  // What was not known then is not told: episodes that began later are left out.
  const known = outlines.filter(({ missingSince }) => knownAt === undefined || missingSince <= knownAt);
  return {
    id,
    child: foldChild(eventsOf(streams, child)),
    events: eventsOf(streams, `episode:${id}`),
    others: otherThan(outlinesOf(streams, childId, known), id),
  };
}

function viewOf(library: PackLibrary, record: EpisodeRecord, asAt: Instant, packs: readonly string[]) {
  const history = historyOf(record);
  if (history === undefined) return undefined;
  const { calendars } = library;
  const obligations = dutiesOf(library, record, asAt);
  const otherPacks = packs.map((pack) => {
    const duties = dutiesOf(library, record, asAt, asIfBound(library, knownPack(library, pack), history));
    return { pack, obligations: duties.map((duty) => obligationView(duty, asAt, calendars)) };
  });
  return { ...episodeView(history, record.events, obligations, asAt, calendars), otherPacks };
}
