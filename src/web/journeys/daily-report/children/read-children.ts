import type { ClientBase } from 'pg';
import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import type { DailyReport } from '../../../../domain/authority-duty/issue-daily-report.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import type { Horizon } from '../../../../store/read/horizon.ts';
import { type FoundChild, findEpisode } from '../../../reading/find-child.ts';
import { readRecord, type ShownEpisode, type ShownRecord } from '../../../reading/read-record.ts';
import type { Service } from '../../../service.ts';

/** One child of a report as its reader sees them. */
export interface ReportedChild {
  readonly record: ShownRecord;
  readonly episode: ShownEpisode;
}

/** How far the record went when a report was issued. */
export const horizonOf = ({ recorded, body: { known } }: DailyReport): Horizon => ({
  recordedBy: recorded,
  end: known.end,
  running: known.running.map(Number),
});

/**
 * The children of these episodes whom the reader may see, each with what they see of them.
 *
 * @param which  asked of the database as the reader
 * @param horizon  what was known then; without it, what is known now
 */
export async function readChildren(
  { store, library, clock }: Service,
  signedIn: SignedIn,
  which: (connection: ClientBase) => Promise<readonly string[]> | readonly string[],
  horizon?: Horizon,
): Promise<readonly ReportedChild[]> {
  const now = clock.now();
  const found = await asAgency(store, viewerOf(signedIn, now), async (connection) => {
    const seen: { readonly episode: string; readonly child: FoundChild }[] = [];
    for (const episode of await which(connection)) {
      const child = await findEpisode(connection, signedIn.as.role, episode);
      if (child !== undefined) seen.push({ episode, child });
    }
    return seen;
  });
  const children: ReportedChild[] = [];
  for (const { episode, child } of found) {
    const reading = { store, library, now, knownAt: horizon?.recordedBy, horizon };
    const record = await readRecord(reading, child, [episode]);
    const [shown] = record.episodes;
    if (shown !== undefined) children.push({ record, episode: shown });
  }
  return children;
}
