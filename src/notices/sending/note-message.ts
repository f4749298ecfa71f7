import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { Store } from '../../store/store.ts';
import { noteNotice } from './note-notice.ts';

/** Has the records that a message is about say what became of it, each thing once, however often this is done. */
export async function noteMessage(
  store: Store,
  library: PackLibrary,
  message: string,
  now: Instant,
): Promise<void> {
  const { rows } = await store.worker.query<{ notice: string }>({
    name: 'to-note',
    text: 'select notice from homeward.notice where message = $1 order by rule, told, notice',
    values: [message],
  });
  for (const { notice } of rows) await noteNotice(store, library, notice, now);
}

/** The same while somebody waits to see it. It is queued as well, so that what fails here is done there. */
export const noteAtOnce = (...note: Parameters<typeof noteMessage>): Promise<void> =>
  noteMessage(...note).catch(() => undefined);
