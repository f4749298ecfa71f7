import { expect, test, vi } from 'vitest';
import { instant } from '../domain/time/instant.ts';
import { shippedLibrary } from '../record/record.fixture.ts';
import { openTestDatabase } from '../store/testing/test-database.ts';
import { keepTelling } from './keep-telling.ts';

const PATIENCE = { timeout: 20_000, interval: 5 };

test('what was recorded wakes whoever tells of it; duties that repeat are laid further by the second alone', async () => {
  const { store, close } = await openTestDatabase();
  const recorded = vi.spyOn(store.record, 'query');
  const told = vi.spyOn(store.worker, 'connect');
  const laidFurther = () => recorded.mock.calls.filter(([text]) => String(text).includes('extend_at')).length;
  const faults: unknown[] = [];
  let wake = () => {};
  let second = () => {};
  vi.spyOn(globalThis, 'setInterval').mockImplementationOnce((passes) => {
    second = passes;
    return undefined as unknown as NodeJS.Timeout;
  });
  const listen = async (awake: () => void) => {
    wake = awake;
    return () => {};
  };
  const end = await keepTelling({
    store: { ...store, wakeUp: { ...store.wakeUp, listen } },
    library: shippedLibrary,
    now: () => instant('2025-10-24T17:00:00Z'),
    tell: (fault) => faults.push(fault),
  });
  await vi.waitUntil(() => told.mock.calls.length >= 3, PATIENCE);
  const [before, laid] = [told.mock.calls.length, laidFurther()];
  wake();
  await vi.waitUntil(() => told.mock.calls.length > before, PATIENCE);
  expect(laidFurther()).toBe(laid);
  second();
  await vi.waitUntil(() => laidFurther() > laid, PATIENCE);
  await end();
  expect(faults).toEqual([]);
  await close();
});
