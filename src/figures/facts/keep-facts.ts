import { type Instant, SECOND } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { Store } from '../../store/store.ts';

interface Kept {
  readonly store: Pick<Store, 'record'>;
  readonly library: PackLibrary;
  /** What time it is: a demonstration's clock can be moved. */
  readonly now: () => Instant;
  /** Where faults go; they say nothing of anybody. */
  readonly tell: (fault: unknown) => void;
}

/**
 * Brings the facts to what has been recorded every few seconds, the first time once pages have been there as long;
 * answers how to end it, which waits for what is under way. Several processes may do so over one record. A fault is
 * told, and it is tried again the next time.
 */
export function keepFacts({ store, library, now, tell }: Kept, every = 5 * SECOND): () => Promise<void> {
  let ended = false;
  let told = false;
  let under: Promise<unknown> | undefined;
  const look = () => {
    under ??= refresh()
      .catch(tell)
      .finally(() => {
        under = undefined;
      });
  };
  const timer = setInterval(look, every);
  return async () => {
    ended = true;
    clearInterval(timer);
    await under;
  };

  async function refresh(): Promise<void> {
    const { refreshFacts } = await import('./refresh-facts.ts');
    await tellWhatIsCounted();
    await refreshFacts(store, library, now(), { goesOn: () => !ended });
  }

  /** What measures count may be another since the service ran last. */
  async function tellWhatIsCounted(): Promise<void> {
    if (told) return;
    const { defineMeasures } = await import('../reporting/define-measures.ts');
    await defineMeasures(store.record);
    told = true;
  }
}
