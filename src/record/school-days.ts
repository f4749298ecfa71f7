import type { Instant } from '../domain/time/instant.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import type { Store } from '../store/store.ts';
import { layAnew } from './extend.ts';
import type { Placed, StreamName } from './streams.ts';

/**
 * Where the days of a school were published, or taken back, lays the duties of every absence that somebody may
 * still have to do something about anew: its due times are counted in those days.
 */
export async function recountSchoolDays(
  store: Store,
  library: PackLibrary,
  owner: string,
  placed: readonly Placed[],
  now: Instant,
): Promise<void> {
  if (!placed.some(changesSchoolDays)) return;
  const { rows } = await store.record.query<{ subject: StreamName; child: StreamName }>(
    `select distinct subject, child from homeward.obligation
     where owner = $1 and subject >= 'education-absence:' and subject < 'education-absence;' order by subject`,
    [owner],
  );
  for (const { subject, child } of rows) await layAnew(store, library, owner, child, [subject], now);
}

const changesSchoolDays = ({ stream, event }: Placed): boolean =>
  stream.startsWith('authority:') &&
  (event.type === 'SchoolCalendarPublished' || event.corrects !== undefined);
