import type { Instant } from '../domain/time/instant.ts';
import { simulatedWriter } from '../simulate/write-simulated.ts';
import { withRecord } from './installation.ts';
import type { Writing } from './simulate.ts';

/** Made-up children go into the record, each batch while the next is made. */
export const onRecord: Writing = (work) =>
  withRecord('simulate', async (store, library) => {
    const writer = simulatedWriter(store, library, Date.now() as Instant);
    const result = await work(writer.write);
    await writer.finish();
    return result;
  });
