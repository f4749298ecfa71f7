import type { Instant } from '../../domain/time/instant.ts';

/** What time it is, for everything that a request does. */
export interface Clock {
  now(): Instant;
}

/** The clock of a demonstration can be set; time then runs on from there. */
export interface DemonstrationClock extends Clock {
  set(now: Instant): void;
}

export const systemClock: Clock = { now: () => Date.now() as Instant };

export function demonstrationClock(start?: Instant): DemonstrationClock {
  let ahead = start === undefined ? 0 : start - Date.now();
  return {
    now: () => (Date.now() + ahead) as Instant,
    set: (now) => {
      ahead = now - Date.now();
    },
  };
}
