import { setTimeout as delay } from 'node:timers/promises';
import { SECOND } from '../domain/time/instant.ts';
import type { Sending } from './sending/tasks.ts';

/**
 * Works beside pages, which are there before it has begun: what sends messages takes a while to load. Where it cannot
 * begin, that is told, and it is tried again. Answers how to end it, which waits for what is under way.
 */
export function beginWorking(sending: Sending, again = 5 * SECOND): () => Promise<void> {
  let ended = false;
  const begun = begin();
  return async () => {
    ended = true;
    await (await begun)?.();
  };

  async function begin(): Promise<(() => Promise<void>) | undefined> {
    while (!ended)
      try {
        const { keepWorking } = await import('./keep-working.ts');
        return await keepWorking(sending);
      } catch (fault) {
        sending.tell(fault);
        await delay(again);
      }
    return undefined;
  }
}
