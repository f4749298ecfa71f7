import { sectionsFor } from '../../../access/policy/policy.ts';
import type { Role } from '../../../domain/agencies/roles.ts';
import { readStreams } from '../../../store/read/read-streams.ts';
import type { Store } from '../../../store/store.ts';
import { type Entry, entriesOf } from '../../reading/entries.ts';
import { visible } from '../../reading/visible.ts';
import type { Saying } from '../../words/body-in-lines.ts';
import type { Subject } from './subject.ts';

/**
 * What others recorded while somebody had the page of an act open, the newest first, as far as they see it: each with
 * what it says, when it happened and who said it. The record was shown to them before this is asked.
 */
export async function recordedSince(
  store: Store,
  { owner, stream, held }: Pick<Subject, 'owner' | 'stream' | 'held'>,
  role: Role,
  seen: number,
  saying: Saying,
): Promise<readonly Entry[]> {
  const read = await readStreams(store, owner, [stream]);
  const sections = new Set(held.flatMap((relationship) => sectionsFor(role, relationship)));
  const events = visible(read.get(stream)?.events ?? [], sections);
  return entriesOf(events, saying)
    .filter(({ version }) => version > seen)
    .toSorted((one, other) => other.version - one.version);
}
