import { hasCode } from './server/system-error.ts';

/** Told to go, torn down after another process of the server crashed, or not ready yet. */
export const goingOrComing = ['57P01', '57P02', '57P03'] as const;
const UNREACHABLE = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'];

/** Whether a server did not answer, or went away in the middle of it. */
export const isConnectionLost = (error: unknown): boolean =>
  hasCode(error, ...goingOrComing, ...UNREACHABLE) ||
  // The driver's own, which has no code.
  (error instanceof Error && error.message.startsWith('Connection terminated'));
