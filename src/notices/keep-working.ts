import { keepTelling } from './keep-telling.ts';
import { keepSending } from './sending/keep-sending.ts';
import type { Sending } from './sending/tasks.ts';

/**
 * Everything that is done without anybody asking for it: people are told what has come, and messages leave. Answers
 * how to end it, which waits for what is under way. Several processes may work over one record.
 */
export async function keepWorking(sending: Sending): Promise<() => Promise<void>> {
  const endSending = await keepSending(sending);
  const endTelling = await keepTelling(sending);
  return async () => {
    await endTelling();
    await endSending();
  };
}
