import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { ToBeTold } from '../../record/derive/to-be-told.ts';
import { takeOver } from '../../record/record.ts';
import type { OutboxItem } from '../../store/outbox.ts';
import type { Store } from '../../store/store.ts';

/**
 * Opens the records that go on from those for which responsibility was accepted. Whoever recorded the acceptance has
 * done so, unless it died in between.
 */
export async function openLinkedRecords(
  store: Store,
  library: PackLibrary,
  items: readonly OutboxItem[],
  now: Instant,
): Promise<void> {
  for (const { owner, messages } of items)
    for (const { kind, stream, body } of messages) {
      if (kind !== 'responsibility-answered') continue;
      const { answer } = body as ToBeTold['responsibility-answered'];
      if (answer === 'accepted')
        await takeOver(store, library, { books: owner, child: stream.slice('child:'.length), now });
    }
}
