import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../src/domain/time/instant.ts';
import { importEpisodes } from '../src/exchange/import-episodes/import-episodes.ts';
import { readDirectory } from '../src/procedures/directory.ts';
import { type BenchStore, openBenchStore } from './bench-store.ts';
import { writeEpisodesCsv } from './episodes-csv.ts';
import { type Bench, type Line, perSecond, rate } from './line.ts';
import { shippedLibrary } from './simulated.ts';

const EPISODES = 100_000;
const FEWER = 25_000;
const GOAL = 4_000;
const MEGABYTE = 2 ** 20;

export const bench: Bench = {
  title: `Import of ${EPISODES.toLocaleString('en-GB')} made-up episodes from CSV, end to end`,
  run: async () => {
    const fewer = await imported(FEWER);
    const all = await imported(EPISODES);
    return [
      {
        what: `episodes, all that is derived included (${all.megabytes.toFixed(0)} MB)`,
        measured: rate(all.perSecond),
        beside: `bare rows of the same size, 2,000 a statement: ${rate(all.bare)}`,
        ratio: all.perSecond / all.bare,
        goal: `≥ ${rate(GOAL)}`,
        reached: all.perSecond >= GOAL,
      },
      memoryLine(fewer.memory, all.memory),
    ];
  },
};

interface Imported {
  readonly megabytes: number;
  readonly bare: number;
  readonly perSecond: number;
  /** The most that the process held at any moment of it, in megabytes. */
  readonly memory: number;
}

async function imported(episodes: number): Promise<Imported> {
  const folder = await mkdtemp(join(tmpdir(), 'homeward-bench-'));
  const file = join(folder, 'episodes.csv');
  await writeEpisodesCsv(file, episodes);
  const bench = await openBenchStore();
  try {
    return { megabytes: (await stat(file)).size / MEGABYTE, ...(await measure(bench, file)) };
  } finally {
    await bench.close();
    await rm(folder, { recursive: true });
  }
}

async function measure(bench: BenchStore, path: string): Promise<Omit<Imported, 'megabytes'>> {
  const bare = await bareRows(bench);
  let memory = 0;
  const began = performance.now();
  const summary = await importEpisodes({
    path,
    store: bench.store,
    library: shippedLibrary(),
    directory: readDirectory({ demonstration: true }),
    now: Date.now() as Instant,
    person: 'bench',
    progress: () => {
      memory = Math.max(memory, process.memoryUsage().rss / MEGABYTE);
    },
  });
  return { bare, memory, perSecond: perSecond(summary.episodes, performance.now() - began) };
}

/** Memory is flat if four times the rows need hardly more of it. */
function memoryLine(fewer: number, all: number): Line {
  return {
    what: 'memory at most',
    measured: `${all.toFixed(0)} MB`,
    beside: `with ${FEWER.toLocaleString('en-GB')}: ${fewer.toFixed(0)} MB`,
    ratio: all / fewer,
    goal: '≤ 1.25',
    reached: all / fewer <= 1.25,
  };
}

/** The same server taking rows of text into a plain table, as fast as the driver sends them. */
async function bareRows({ unbound }: BenchStore): Promise<number> {
  const rows = 40_000;
  const atOnce = 2_000;
  await unbound.query('create table bare (id integer primary key, body text not null)');
  const body = 'x'.repeat(300);
  const began = performance.now();
  for (let from = 0; from < rows; from += atOnce) {
    const ids = Array.from({ length: atOnce }, (_, index) => from + index);
    await unbound.query('insert into bare select id, $2 from unnest($1::integer[]) id', [ids, body]);
  }
  const milliseconds = performance.now() - began;
  await unbound.query('drop table bare');
  return perSecond(rows, milliseconds);
}
