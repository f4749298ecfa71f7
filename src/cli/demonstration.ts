import type { Instant } from '../domain/time/instant.ts';
import { londonDate } from '../domain/time/london.ts';
import { readDirectory } from '../procedures/directory.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { packsFor } from '../record/binding.ts';
import { batchesOf } from '../simulate/batches.ts';
import { simulate } from '../simulate/simulate.ts';
import { simulatedWriter } from '../simulate/write-simulated.ts';
import { addYears } from '../simulate/years.ts';
import type { Store } from '../store/store.ts';

const SEED = 1;
/** A tenth of a council's children: enough to look around in, and made within seconds. */
const SCALE = 0.1;
const EVENTS_AT_ONCE = 3_000;

/** Puts a year of made-up children of an authority on record, up to now, and answers how many. */
export async function makeUpChildren(
  store: Store,
  library: PackLibrary,
  authority: string,
  now: Instant,
): Promise<number> {
  const children = simulate({
    seed: SEED,
    authorities: [authority],
    from: addYears(londonDate(now), -1),
    years: 1,
    scale: SCALE,
    now,
    directory: readDirectory({ demonstration: true }),
    bindingFor: (question) => packsFor(library, question),
  });
  const writer = simulatedWriter(store, library, now);
  let count = 0;
  for (const batch of batchesOf(children, EVENTS_AT_ONCE)) {
    await writer.write(batch);
    count += batch.length;
  }
  await writer.finish();
  return count;
}
