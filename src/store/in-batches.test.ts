import { describe, expect, test } from 'vitest';
import { inBatches } from './in-batches.ts';

/** Work that notes what it was given and ends when it is told to. */
function slowWork(fits: (batch: readonly number[], asked: number) => boolean = () => true) {
  const batches: (readonly number[])[] = [];
  const ends: (() => void)[] = [];
  const ask = inBatches(async (batch: readonly number[]) => {
    batches.push(batch);
    await new Promise<void>((resolve) => ends.push(resolve));
    if (batch.includes(13)) throw new Error('The work failed');
    return batch.map((asked) => (asked === 7 ? Promise.reject(new Error('Not seven')) : asked * 10));
  }, fits);
  const end = async () => {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { ask, batches, end };
}

describe('doing together what is asked at the same moment', () => {
  test('what is asked at the same moment goes together, without waiting for others', async () => {
    const { ask, batches } = slowWork();
    void [1, 2].map(ask);
    await Promise.resolve();
    expect(batches).toEqual([[1, 2]]);
  });

  test('what is asked meanwhile goes together as soon as that is done', async () => {
    const { ask, batches, end } = slowWork();
    const first = ask(1);
    await Promise.resolve();
    const answers = [first, ...[2, 3, 4].map(ask)];
    expect(batches).toEqual([[1]]);
    await end();
    expect(batches).toEqual([[1], [2, 3, 4]]);
    await end();
    expect(await Promise.all(answers)).toEqual([10, 20, 30, 40]);
  });

  test('of many that wait, half go first', async () => {
    const { ask, batches, end } = slowWork();
    const answers = Promise.all(Array.from({ length: 21 }, (_, asked) => ask(asked + 100)));
    for (let ended = 0; ended < 5; ended++) await end();
    expect((await answers).length).toBe(21);
    expect(batches.map(({ length }) => length)).toEqual([11, 5, 4, 1]);
  });

  test('what does not fit waits for the next batch, before what was asked later', async () => {
    const { ask, batches, end } = slowWork((batch, asked) => !batch.includes(asked));
    const answers = Promise.all([1, 2, 2, 3, 2].map(ask));
    for (let ended = 0; ended < 4; ended++) await end();
    expect(await answers).toEqual([10, 20, 20, 30, 20]);
    expect(batches).toEqual([[1, 2, 3], [2], [2]]);
  });

  test('one that fails by itself fails nobody else', async () => {
    const { ask, end } = slowWork();
    const answers = Promise.allSettled([1, 6, 7, 8].map(ask));
    await end();
    await end();
    expect((await answers).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });

  test('work that fails as a whole fails for all who were in it, and the next goes on', async () => {
    const { ask, end } = slowWork();
    const first = ask(1);
    await Promise.resolve();
    const answers = Promise.allSettled([first, ...[12, 13].map(ask)]);
    await end();
    const after = ask(5);
    await end();
    await end();
    expect((await answers).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await after).toBe(50);
  });
});
