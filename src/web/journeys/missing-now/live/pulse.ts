import type { Store } from '../../../../store/store.ts';
import { lastPosition } from './last-position.ts';

const EVERY_MS = 1_000;
/** A burst of records is one beat. */
const COALESCE_MS = 50;

/** What a beat says: whether something was recorded since the one before, or time alone went on. */
export type Beat = { readonly recorded: boolean };

/**
 * Beats every second, and at once when something is recorded: by a wake-up, and where that was lost by looking how far
 * the record goes. While the database does not answer it does not beat, and whoever listens knows no better than before.
 */
export interface Pulse {
  /** Answers how to stop. */
  listen(beat: (beat: Beat) => void): () => void;
  close(): void;
}

export function pulseOver(store: Pick<Store, 'record' | 'wakeUp'>): Pulse {
  const listeners = new Set<(beat: Beat) => void>();
  let running: { stop(): void } | undefined;
  const tell = (beat: Beat) => {
    for (const listener of listeners) listener(beat);
  };
  return {
    listen(beat) {
      listeners.add(beat);
      running ??= run(store, tell);
      return () => {
        listeners.delete(beat);
        if (listeners.size > 0) return;
        running?.stop();
        running = undefined;
      };
    },
    close() {
      listeners.clear();
      running?.stop();
      running = undefined;
    },
  };
}

function run(store: Pick<Store, 'record' | 'wakeUp'>, tell: (beat: Beat) => void): { stop(): void } {
  let last: number | undefined;
  let soon: NodeJS.Timeout | undefined;
  let stopped = false;
  let unlisten: (() => void) | undefined;
  const look = async () => {
    const position = await lastPosition(store);
    const recorded = last !== undefined && position !== last;
    last = position;
    if (!stopped) tell({ recorded });
  };
  const timer = setInterval(() => void look().catch(() => {}), EVERY_MS);
  void look().catch(() => {});
  store.wakeUp
    .listen(() => {
      soon ??= setTimeout(() => {
        soon = undefined;
        if (!stopped) tell({ recorded: true });
      }, COALESCE_MS);
    })
    .then(
      (stop) => {
        if (stopped) stop();
        else unlisten = stop;
      },
      // The second's look is there for this.
      () => {},
    );
  return {
    stop() {
      stopped = true;
      clearInterval(timer);
      clearTimeout(soon);
      unlisten?.();
    },
  };
}
