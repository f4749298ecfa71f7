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
const GOAL = 4_000;
const MEGABYTE = 2 ** 20;

export const bench: Bench = {
  title: `Import of ${EPISODES.toLocaleString('en-GB')} made-up episodes from CSV, end to end`,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'homeward-bench-'));
    const file = join(folder, 'episodes.csv');
    await writeEpisodesCsv(file, EPISODES);
    const bench = await openBenchStore();
    try {
      return await measure(bench, file, (await stat(file)).size);
    } finally {
      await bench.close();
      await rm(folder, { recursive: true });
    }
  },
};

async function measure(bench: BenchStore, path: string, bytes: number): Promise<readonly Line[]> {
  const bare = await bareRows(bench);
  const memory: number[] = [];
  const began = performance.now();
  const summary = await importEpisodes({
    path,
    store: bench.store,
    library: shippedLibrary(),
    directory: readDirectory({ demonstration: true }),
    now: Date.now() as Instant,
    person: 'bench',
    progress: () => memory.push(process.memoryUsage().rss),
  });
  const ours = perSecond(summary.episodes, performance.now() - began);
  return [
    {
      what: `episodes, all that is derived included (${(bytes / MEGABYTE).toFixed(0)} MB)`,
      measured: rate(ours),
      beside: `bare rows of the same size, 2,000 a statement: ${rate(bare)}`,
      ratio: ours / bare,
      goal: `≥ ${rate(GOAL)}`,
      reached: ours >= GOAL,
    },
    memoryLine(memory),
  ];
}

/** Memory is flat if the second half of the work needs hardly more than the first. */
function memoryLine(memory: readonly number[]): Line {
  const half = Math.ceil(memory.length / 2);
  const first = Math.max(...memory.slice(0, half)) / MEGABYTE;
  const second = Math.max(...memory.slice(half)) / MEGABYTE;
  return {
    what: 'memory at most, second half',
    measured: `${second.toFixed(0)} MB`,
    beside: `first half: ${first.toFixed(0)} MB`,
    ratio: second / first,
    goal: '≤ 1.25',
    reached: second / first <= 1.25,
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
