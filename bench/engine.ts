import { foldChild } from '../src/domain/child/child.ts';
import type { EpisodeOutline } from '../src/domain/episode/history.ts';
import type { DomainEvent } from '../src/domain/event/event.ts';
import type { PackLibrary } from '../src/procedures/pack-library.ts';
import { dutiesOf, type EpisodeRecord } from '../src/record/duties.ts';
import { otherThan, outlinesOf } from '../src/record/outlines.ts';
import type { StreamName } from '../src/record/streams.ts';
import type { SimulatedChild } from '../src/simulate/simulated-child.ts';
import { eightRules } from './json-rules.ts';
import { type Bench, cpuTime, type Line, perSecond, rate } from './line.ts';
import { madeUpChildren, now, shippedLibrary } from './simulated.ts';

const GOAL = 50_000;
const WARM_UP = 8;
const ROUNDS = 10;
const SIZES = [10_000, 100_000, 1_000_000] as const;

export const bench: Bench = {
  title: 'Engine: made-up episodes through fold and all duties of their packs, per second of one core',
  run: async () => {
    const library = shippedLibrary();
    const episodes = collect(library, 100_000);
    // What is measured is replay at its pace, not how long the machine takes to learn it.
    const again = (rounds: number) => {
      for (let round = 0; round < rounds; round++) replay(library, episodes);
    };
    again(WARM_UP);
    const ours = perSecond(episodes.length * ROUNDS, await cpuTime(() => again(ROUNDS)));
    const peer = await eightRules(episodes);
    const duties = replay(library, episodes) / episodes.length;
    return [
      {
        what: `whole packs, ${duties.toFixed(1)} duties an episode, ${eventsPerEpisode(episodes)} events`,
        measured: rate(ours),
        beside: `json-rules-engine, eight of the rules: ${rate(peer)}`,
        ratio: ours / peer,
        goal: `≥ ${rate(GOAL)} episodes`,
        reached: ours >= GOAL,
      },
      ...(await linear(library)),
    ];
  },
};

function replay(library: PackLibrary, episodes: readonly EpisodeRecord[]): number {
  let duties = 0;
  for (const episode of episodes) duties += dutiesOf(library, episode, now).length;
  return duties;
}

const eventsPerEpisode = (episodes: readonly EpisodeRecord[]): string =>
  (episodes.reduce((sum, { events }) => sum + events.length, 0) / episodes.length).toFixed(1);

/** As many made-up episodes as hold so many events. */
function collect(library: PackLibrary, events: number): readonly EpisodeRecord[] {
  const found: EpisodeRecord[] = [];
  let count = 0;
  for (let seed = 1; ; seed++)
    for (const child of madeUpChildren(library, seed, 1))
      for (const record of recordsOf(child)) {
        found.push(record);
        count += record.events.length;
        if (count >= events) return found;
      }
}

function recordsOf({ id, events, episodes }: SimulatedChild): readonly EpisodeRecord[] {
  const child = foldChild(events);
  const streams = new Map<StreamName, readonly DomainEvent[]>(
    episodes.map((episode) => [`episode:${episode.id}`, episode.events]),
  );
  const outlines: readonly EpisodeOutline[] = outlinesOf(streams, id, []);
  return episodes.map((episode) => ({
    id: episode.id,
    child,
    events: episode.events,
    others: otherThan(outlines, episode.id),
  }));
}

/** The cost of one event must not grow with their number. */
async function linear(library: PackLibrary): Promise<readonly Line[]> {
  let first: number | undefined;
  const lines: Line[] = [];
  for (const size of SIZES) {
    const episodes = collect(library, size);
    const each = (await cpuTime(() => replay(library, episodes))) / size;
    first ??= each;
    lines.push({
      what: `cost of an event among ${size.toLocaleString('en-GB')}`,
      measured: `${(each * 1_000).toFixed(2)} µs`,
      beside: 'among 10,000',
      ratio: each / first,
      goal: '≤ 1.5',
      reached: each / first <= 1.5,
    });
  }
  return lines;
}
