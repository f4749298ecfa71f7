import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { takeFromOutbox } from '../../store/outbox.ts';
import type { Store } from '../../store/store.ts';
import { inPortions } from '../in-portions.ts';
import { queueNotices } from '../queue/queue-notices.ts';
import { openLinkedRecords } from './open-linked-records.ts';
import { tellingsOf } from './tellings-of.ts';

/**
 * Makes notices of what appends left to be told, in one transaction with taking it out of the outbox: a worker that
 * dies leaves it there, and several workers take different parts.
 *
 * @returns how many appends were looked at
 */
export const drainOutbox = (store: Store, library: PackLibrary, now: Instant): Promise<number> =>
  inPortions((atMost) =>
    takeFromOutbox(store, atMost, async (items, connection) => {
      await openLinkedRecords(store, library, items, now);
      const tellings = await tellingsOf(connection, store, library, items, now);
      await queueNotices(connection, store, library, tellings, now);
    }),
  );
