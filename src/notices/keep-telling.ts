import { type Instant, SECOND } from '../domain/time/instant.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { extendDuties } from '../record/extend.ts';
import type { Store } from '../store/store.ts';
import { drainOutbox } from './drain/drain-outbox.ts';
import { sweepDueTimes } from './sweep/sweep-due-times.ts';
import { sweepSilence } from './sweep/sweep-silence.ts';

interface Telling {
  readonly store: Store;
  readonly library: PackLibrary;
  /** What time it is: a demonstration's clock can be moved. */
  readonly now: () => Instant;
  /** Where faults go; they say nothing of anybody. */
  readonly tell: (fault: unknown) => void;
}

/** Duties that repeat are laid further, appends and due times are looked at, and what nobody answered. */
export async function tellWhatHasCome(store: Store, library: PackLibrary, now: Instant): Promise<void> {
  await extendDuties(store, library, now);
  await drainOutbox(store, library, now);
  await sweepDueTimes(store, library, now);
  await sweepSilence(store, library, now);
}

/**
 * Tells people what has come, each second and at once after something was recorded; answers how to end it, which
 * waits for what is under way. Several processes may do so over one record. After a fault it goes on a second later.
 */
export async function keepTelling({ store, library, now, tell }: Telling): Promise<() => Promise<void>> {
  let ended = false;
  let under: Promise<void> | undefined;
  let again = false;
  const look = () => {
    again = under !== undefined;
    if (ended || under !== undefined) return;
    under = tellWhatHasCome(store, library, now())
      .catch(tell)
      .finally(() => {
        under = undefined;
        if (again) look();
      });
  };
  const deaf = await store.wakeUp.listen(look);
  const timer = setInterval(look, SECOND);
  look();
  return async () => {
    ended = true;
    clearInterval(timer);
    deaf();
    await under;
  };
}
