import type { Pool } from 'pg';

const CHANNEL = 'homeward';
const COALESCE_MS = 20;
const LISTEN_AGAIN_MS = 1_000;

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
  const listeners = new Set<() => void>();

  const send = () => {
    pending = undefined;
    sending = pool.query(`notify ${CHANNEL}`).catch(() => {});
  };

  return {
    signal() {
      pending ??= setTimeout(send, COALESCE_MS).unref();
    },
    async listen(awake) {
      const stop = await listenOver(pool, awake);
      listeners.add(stop);
      return () => {
        listeners.delete(stop);
        stop();
      };
    },
    async close() {
      if (pending !== undefined) clearTimeout(pending);
      for (const stop of listeners) stop();
      listeners.clear();
      await sending;
    },
  };
}

/**
 * Keeps one connection listening, and takes another when it breaks, until the answered function is called. What was
 * signalled in between is not known, so it wakes up once more.
 */
async function listenOver(pool: Pool, awake: () => void): Promise<() => void> {
  let release: (() => void) | undefined;
  let again: NodeJS.Timeout | undefined;
  let stopped = false;

  const start = async () => {
    const client = await pool.connect();
    let held = true;
    const letGo = () => {
      held = false;
      release = undefined;
      client.removeListener('notification', awake);
      client.release(true);
    };
    if (stopped) return letGo();
    release = letGo;
    client.on('notification', awake);
    client.once('end', () => {
      if (!held) return;
      letGo();
      retry();
    });
    try {
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      // Where the connection is gone another is on its way.
      if (!held) return;
      letGo();
      throw error;
    }
  };
  const wake = () => {
    if (!stopped) awake();
  };
  const retry = () => {
    if (!stopped) again = setTimeout(() => void start().then(wake, retry), LISTEN_AGAIN_MS);
  };

  await start();
  return () => {
    stopped = true;
    clearTimeout(again);
    release?.();
  };
}
