import type { Pool } from 'pg';

const CHANNEL = 'homeward';
const COALESCE_MS = 20;

/**
 * Tells other processes that something was appended. Sent after the commit and on its own, because NOTIFY inside a
 * transaction makes commits wait for each other; a burst of appends is one wake-up. It may be lost: whoever waits
 * for it also looks from time to time.
 */
export interface WakeUp {
  signal(): void;
  /** Calls back after every wake-up, of this process or another; answers how to stop. */
  listen(awake: () => void): Promise<() => void>;
  close(): Promise<void>;
}

export function wakeUpOver(pool: Pool): WakeUp {
  let pending: NodeJS.Timeout | undefined;
  let sending: Promise<unknown> = Promise.resolve();
  const leave = new Set<() => void>();

  const send = () => {
    pending = undefined;
    sending = pool.query(`notify ${CHANNEL}`).catch(() => {});
  };

  return {
    signal() {
      pending ??= setTimeout(send, COALESCE_MS).unref();
    },
    async listen(awake) {
      const client = await pool.connect();
      const stop = () => {
        if (leave.delete(stop)) client.release(true);
      };
      leave.add(stop);
      client.on('notification', awake);
      client.on('error', stop);
      await client.query(`listen ${CHANNEL}`);
      return stop;
    },
    async close() {
      if (pending !== undefined) clearTimeout(pending);
      for (const stop of [...leave]) stop();
      await sending;
    },
  };
}
