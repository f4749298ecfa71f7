import { demonstrationStaff } from '../access/people/demonstration/parts.ts';
import { workplacesIn } from '../access/people/demonstration/workplaces.ts';
import { DAY, type Instant } from '../domain/time/instant.ts';
import { londonDate } from '../domain/time/london.ts';
import { readDirectory } from '../procedures/directory.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { packsFor } from '../record/binding.ts';
import { batchesOf } from '../simulate/batches.ts';
import { simulate } from '../simulate/simulate.ts';
import { simulatedWriter } from '../simulate/write-simulated.ts';
import { addYears } from '../simulate/years.ts';
import type { Store } from '../store/store.ts';
import { bringPoliceList } from './demonstration-police-list.ts';

const SEED = 1;
/** A tenth of a council's children: enough to look around in, and made within seconds. */
const SCALE = 0.1;
const EVENTS_AT_ONCE = 3_000;

/** Puts a year of made-up children of an authority on record, up to now, with a list of its police; answers how many. */
export async function makeUpChildren(
  store: Store,
  library: PackLibrary,
  authority: string,
  now: Instant,
): Promise<number> {
  const directory = readDirectory({ demonstration: true });
  const children = simulate({
    seed: SEED,
    authorities: [authority],
    // To the end of today: who went missing this morning is in it.
    from: addYears(londonDate((now + DAY) as Instant), -1),
    years: 1,
    scale: SCALE,
    now,
    directory,
    staff: demonstrationStaff(workplacesIn(directory, authority)),
    bindingFor: (question) => packsFor(library, question),
  });
  const writer = simulatedWriter(store, library, now);
  let count = 0;
  for (const batch of batchesOf(children, EVENTS_AT_ONCE)) {
    await writer.write(batch);
    count += batch.length;
  }
  await writer.finish();
  await bringPoliceList(store, library, authority, now);
  return count;
}
