import { type Instant, SECOND } from '../domain/time/instant.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { extendDuties } from '../record/extend.ts';
import type { Store } from '../store/store.ts';
import { drainOutbox } from './drain/drain-outbox.ts';
import { copyWhenOpen } from './sweep/copy-when-open.ts';
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

/** Everything that time brings: duties that repeat are laid further, and then people are told of what has come. */
export async function tellWhatHasCome(store: Store, library: PackLibrary, now: Instant): Promise<void> {
  await extendDuties(store, library, now);
  await tellOfAppends(store, library, now);
  await copyWhenOpen(store, library, now);
}

/** Appends and due times are looked at, and what nobody answered. */
async function tellOfAppends(store: Store, library: PackLibrary, now: Instant): Promise<void> {
  await drainOutbox(store, library, now);
  await sweepDueTimes(store, library, now);
  await sweepSilence(store, library, now);
}

/**
 * Tells people what has come, each second and at once after something was recorded; answers how to end it, which
 * waits for what is under way. Several processes may do so over one record. After a fault it goes on a second later.
 * Whoever records something lays the duties that follow from it: time alone lays more, so the second looks for those.
 */
export async function keepTelling({ store, library, now, tell }: Telling): Promise<() => Promise<void>> {
  let ended = false;
  let under: Promise<void> | undefined;
  let again = false;
  let secondPassed = true;
  const look = () => {
    again = under !== undefined;
    if (ended || under !== undefined) return;
    const tellOf = secondPassed ? tellWhatHasCome : tellOfAppends;
    secondPassed = false;
    under = tellOf(store, library, now())
      .catch(tell)
      .finally(() => {
        under = undefined;
        if (again) look();
      });
  };
  const deaf = await store.wakeUp.listen(look);
  const timer = setInterval(() => {
    secondPassed = true;
    look();
  }, SECOND);
  look();
  return async () => {
    ended = true;
    clearInterval(timer);
    deaf();
    await under;
  };
}
