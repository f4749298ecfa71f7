import { setTimeout as delay } from 'node:timers/promises';
import type { Instant } from '../../src/domain/time/instant.ts';
import { Random } from '../../src/simulate/random.ts';
import { openStore } from '../../src/store/open-store.ts';
import { checkpoint } from '../../src/store/verify/checkpoint.ts';
import { anyRuns, type KindOfStrike, kindsOfStrike, strike } from './strike.ts';
import { startWriting, type Writing } from './writing.ts';

export interface Round {
  readonly kind: KindOfStrike;
  /** From the kill to the first acknowledgement of something that was begun when all that fell was gone. */
  readonly recoveredInMs: number;
  /** Nothing else was killed before that, and nothing was still being recovered from. */
  readonly apart: boolean;
}

export interface Ordeal {
  readonly rounds: readonly Round[];
  readonly writing: Writing;
  /** Where all streams stood half-way. */
  readonly checkpoint: readonly string[];
  readonly exitCode: number | null;
  readonly tookMs: number;
}

const RECOVERY_LIMIT_MS = 60_000;
const LOOK_AGAIN_MS = 2;
/** Of so many kills the next does not wait until everything is well again. */
const SHARE_STRUCK_AGAIN = 1 / 5;

/** Every kind as often as the others, in an order that the seed fixes. */
export function strikesInAnyOrder(count: number, seed: number): readonly KindOfStrike[] {
  const random = new Random(seed, 'order');
  const strikes: KindOfStrike[] = [];
  while (strikes.length < count) {
    const left = [...kindsOfStrike];
    while (left.length > 0) strikes.push(...left.splice(random.below(left.length), 1));
  }
  return strikes.slice(0, count);
}

/** Records as much as it can while one process after the other is killed at random moments. */
export async function undergo(
  dataFolder: string,
  strikes: readonly KindOfStrike[],
  seed: number,
): Promise<Ordeal> {
  const random = new Random(seed, 'moments');
  const began = Date.now();
  const writing = startWriting(dataFolder);
  const rounds: StartedRound[] = [];
  let stood: readonly string[] = [];
  await writing.nextBegun(RECOVERY_LIMIT_MS);
  for (const [place, kind] of strikes.entries()) {
    await delay(random.between(50, 1_500));
    const fallen = await strikeOnceThere(kind, dataFolder, writing, random);
    const round = startRound(kind, writing, fallen);
    const before = rounds.at(-1);
    if (before !== undefined && before.recoveredInMs === undefined) {
      before.apart = false;
      round.apart = false;
    }
    rounds.push(round);
    const half = place === Math.floor(strikes.length / 2);
    if (half || place === strikes.length - 1 || !random.happens(SHARE_STRUCK_AGAIN)) await round.recovered;
    if (half) stood = await takeCheckpoint(dataFolder);
  }
  await delay(random.between(50, 1_500));
  return {
    exitCode: await writing.stop(),
    rounds: rounds.map(({ kind, recoveredInMs, apart }) => ({ kind, recoveredInMs: recoveredInMs!, apart })),
    writing,
    checkpoint: stood,
    tookMs: Date.now() - began,
  };
}

interface StartedRound {
  readonly kind: KindOfStrike;
  readonly recovered: Promise<void>;
  recoveredInMs: number | undefined;
  apart: boolean;
}

async function strikeOnceThere(
  kind: KindOfStrike,
  dataFolder: string,
  writing: Writing,
  random: Random,
): Promise<readonly number[]> {
  for (;;) {
    const fallen = await strike(kind, dataFolder, writing.pid(), random);
    if (fallen !== undefined) return fallen;
    await delay(LOOK_AGAIN_MS);
  }
}

function startRound(kind: KindOfStrike, writing: Writing, fallen: readonly number[]): StartedRound {
  const struck = Date.now();
  const firstAfter = async () => {
    while (anyRuns(fallen)) await delay(LOOK_AGAIN_MS);
    return writing.nextBegun(RECOVERY_LIMIT_MS);
  };
  const round = {
    kind,
    recovered: firstAfter().then((heard) => {
      round.recoveredInMs = heard - struck;
    }),
    recoveredInMs: undefined as number | undefined,
    apart: true,
  };
  // Whoever waits for it is told; a round that nobody waits for must not hide the fault of the one that they do.
  round.recovered.catch(() => {});
  return round;
}

/** Another process looks at the record while it is being written. */
async function takeCheckpoint(dataFolder: string): Promise<readonly string[]> {
  const store = await openStore({ dataFolder });
  const lines: string[] = [];
  for await (const line of checkpoint(store, Date.now() as Instant)) lines.push(line);
  await store.close();
  return lines;
}
