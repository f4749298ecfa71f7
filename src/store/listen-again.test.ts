import { EventEmitter } from 'node:events';
import type { Pool } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wakeUpOver } from './wake-up.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A connection that answers, or does not, and keeps whether it was given back. */
function connection(answer: () => Promise<void> = async () => {}) {
  const released = vi.fn();
  return Object.assign(new EventEmitter(), { query: answer, release: released, released });
}

const poolOf = (...answers: readonly (() => Promise<unknown>)[]) => {
  const left = [...answers];
  return { connect: () => left.shift()?.() ?? Promise.reject(new Error('No more')) } as unknown as Pool;
};

const gone = () => Promise.reject(new Error('Connection terminated unexpectedly'));

test('a listener listens again once the server is back, however often it was not there', async () => {
  const first = connection();
  const breaking = connection(gone);
  const last = connection();
  const awake = vi.fn();
  const stop = await wakeUpOver(
    poolOf(
      async () => first,
      gone,
      async () => breaking,
      gone,
      async () => last,
    ),
  ).listen(awake);
  first.emit('notification');
  expect(awake).toHaveBeenCalledTimes(1);
  first.emit('end');
  await vi.advanceTimersByTimeAsync(10_000);
  expect([first, breaking, last].map(({ released }) => released.mock.calls.length)).toEqual([1, 1, 0]);
  // Once for what may have been signalled meanwhile.
  expect(awake).toHaveBeenCalledTimes(2);
  last.emit('notification');
  expect(awake).toHaveBeenCalledTimes(3);
  stop();
  last.emit('notification');
  expect(awake).toHaveBeenCalledTimes(3);
  expect(last.released).toHaveBeenCalledTimes(1);
});

test('a connection that breaks before it listens is replaced by one, not by two', async () => {
  const breaking: ReturnType<typeof connection> = connection(async () => {
    breaking.emit('end');
    return gone();
  });
  const next = connection();
  const connect = vi.fn(async () => next);
  const awake = vi.fn();
  const stop = await wakeUpOver(poolOf(async () => breaking, connect, connect)).listen(awake);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(connect).toHaveBeenCalledTimes(1);
  expect(breaking.released).toHaveBeenCalledTimes(1);
  stop();
});
