import { describe } from 'vitest';
import { strikesInAnyOrder } from './ordeal.ts';
import { survives } from './survival.ts';

/** Each of the five kinds five times. */
const ROUNDS = 25;

/** Fixes what is killed, in which order and when. To see a run again, give the seed that it printed. */
const seed = Number(process.env.RECOVERY_SEED ?? Date.now() % 2 ** 31);

describe(`recording while processes are killed ${ROUNDS} times`, () => {
  survives(strikesInAnyOrder(ROUNDS, seed), seed, console.log);
});
