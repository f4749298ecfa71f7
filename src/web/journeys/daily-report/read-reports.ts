import { foldAuthorityDuties } from '../../../domain/authority-duty/authority-duties.ts';
import { type DailyReport, issuedReports } from '../../../domain/authority-duty/issue-daily-report.ts';
import { readStreams } from '../../../store/read/read-streams.ts';
import type { Store } from '../../../store/store.ts';

/** What an authority has issued, the first report first, and the rest of what it does again and again. */
export async function readReports(store: Store, authority: string) {
  const stream = `authority:${authority}` as const;
  const events = (await readStreams(store, authority, [stream])).get(stream)?.events ?? [];
  const history = foldAuthorityDuties(authority, events);
  return { authority, history, reports: issuedReports(history) as readonly DailyReport[] };
}

export type Reports = Awaited<ReturnType<typeof readReports>>;
