import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bench, type Line, median } from './line.ts';

const FOLDERS = 3;
const AGAIN_IN_EACH = 3;
const READY = 'Homeward is ready';

const homeward = fileURLToPath(new URL('../bin/homeward.js', import.meta.url));

/** What a later start is compared with, to tell how it divides. */
const steps = {
  node: ['--eval', '0'],
  loaded: [homeward, 'start', '--help'],
  procedures: [homeward, 'packs', 'list'],
  opened: [homeward, 'migrate'],
} as const;

export const bench: Bench = {
  title: 'Start: until Homeward says that it is ready, on a fresh data folder and again',
  run: async () => {
    const times = new Map<string, number[]>();
    const note = (what: string, time: number) => times.set(what, [...(times.get(what) ?? []), time]);
    for (let round = 0; round < FOLDERS; round++) {
      await inFreshFolder(async (folder) => {
        note('made', await seconds([homeward, 'migrate'], folder));
      });
      await inFreshFolder(async (folder) => {
        note('first', await seconds([homeward, 'start'], folder));
        for (let again = 0; again < AGAIN_IN_EACH; again++) {
          note('later', await seconds([homeward, 'start'], folder));
          for (const [step, args] of Object.entries(steps)) note(step, await seconds(args, folder));
        }
      });
    }
    return lines((what) => median(times.get(what) ?? []));
  },
};

function lines(time: (what: string) => number): readonly Line[] {
  const whole = (what: string, measured: number, limit: number): Line => ({
    what,
    measured: inSeconds(measured),
    beside: `load average ${loadavg()[0]?.toFixed(1)}`,
    goal: `< ${limit} s`,
    reached: measured < limit,
  });
  const part = (what: string, measured: number): Line => ({
    what: `  ${what}`,
    measured: inSeconds(measured),
  });
  const making = time('made') - time('opened');
  return [
    whole('a later start', time('later'), 2),
    part('node', time('node')),
    part('loading the command', time('loaded') - time('node')),
    part('starting the server, opening the record', time('opened') - time('loaded')),
    part('at the same time: procedures, loaded and read', time('procedures') - time('loaded')),
    whole('the first start', time('first'), 5),
    part('more than a later one: making the database and its tables', making),
    part('more than a later one: making up children', time('first') - time('later') - making),
  ];
}

const inSeconds = (time: number): string => `${time.toFixed(2)} s`;

async function inFreshFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'homeward-bench-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Until it says that it is ready, or ends; either way it has ended before the next begins. */
async function seconds(args: readonly string[], folder: string): Promise<number> {
  const began = performance.now();
  let ready: number | undefined;
  const child = spawn(process.execPath, args, {
    env: { ...process.env, HOMEWARD_DATA: folder, HOMEWARD_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.on('data', (text) => {
    if (!String(text).includes(READY)) return;
    ready ??= performance.now();
    child.kill('SIGTERM');
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
  return ((ready ?? performance.now()) - began) / 1_000;
}
