import type { SignedIn } from '../../../../access/people/signed-in.ts';
import type { DailyReport } from '../../../../domain/authority-duty/issue-daily-report.ts';
import type { Service } from '../../../service.ts';
import { openEpisodes } from '../children/open-episodes.ts';
import { type ReportedChild, readChildren } from '../children/read-children.ts';

/** The report of today before it is issued: every child who is missing, and who is back since the report before. */
export interface Draft {
  readonly children: readonly ReportedChild[];
  readonly back: readonly ReportedChild[];
}

export async function readDraft(
  service: Service,
  signedIn: SignedIn,
  authority: string,
  before: DailyReport | undefined,
): Promise<Draft> {
  const children = await readChildren(service, signedIn, (connection) => openEpisodes(connection, authority));
  const missing = new Set(children.map(({ episode }) => episode.id));
  const gone = (before?.body.episodes ?? []).filter((episode) => !missing.has(episode));
  return { children, back: await readChildren(service, signedIn, () => gone) };
}
