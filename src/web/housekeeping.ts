import { dropWhatIsOver } from '../access/housekeeping/drop-what-is-over.ts';
import { HOUR, type Instant } from '../domain/time/instant.ts';
import type { Store } from '../store/store.ts';
import { type Clock, systemClock } from './clock/clock.ts';

interface Kept {
  readonly store: Pick<Store, 'access'>;
  readonly clock: Clock;
}

/**
 * Drops what is over, now and every hour while pages are served; answers how to end it, which waits for what is under
 * way. A fault is told, and an hour later it is tried again.
 */
export function startHousekeeping(
  { store, clock }: Kept,
  tell: (fault: unknown) => void,
  every = HOUR,
): () => Promise<void> {
  const tidy = () => dropWhatIsOver(store, earlier(clock)).then(() => {}, tell);
  let under = tidy();
  const timer = setInterval(() => {
    under = under.then(tidy);
  }, every);
  timer.unref();
  return () => {
    clearInterval(timer);
    return under;
  };
}

/** The clock of a demonstration can be ahead of the one that people are signed in by, and behind it. */
const earlier = (clock: Clock): Instant => Math.min(clock.now(), systemClock.now()) as Instant;
