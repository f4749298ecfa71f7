// A process that looks for what has come due for as long as it is let, and says when it begins and when it is done.
//
// node --import tsx sweeper.ts <data folder> <the moment it takes to be now, in milliseconds>

import type { Instant } from '../../src/domain/time/instant.ts';
import { sweepDueTimes } from '../../src/notices/sweep/sweep-due-times.ts';
import { shippedLibrary } from '../../src/record/record.fixture.ts';
import { openStore } from '../../src/store/open-store.ts';

const [dataFolder = '', now] = process.argv.slice(2);
const store = await openStore({ dataFolder });
process.send?.('begins');
await sweepDueTimes(store, shippedLibrary, Number(now) as Instant);
process.send?.('done');
await store.close();
process.disconnect?.();
