import type { Acts } from '../deciding/act.ts';
import type { EpisodeContext } from '../episode/acts.ts';
import { furtherActs } from './further-acts.ts';
import { joinReport } from './join-report.ts';
import { openWithChecks, recordHiddenMissing } from './open-with-checks.ts';
import { reportChildMissing } from './report-child.ts';
import { searchLeadActs } from './search-lead-acts.ts';

/** Opening an episode, telling the police and the authority, and who leads the search. */
export const reportActs = {
  OpenWithChecks: openWithChecks,
  RecordHiddenMissing: recordHiddenMissing,
  ReportChildMissing: reportChildMissing,
  ...furtherActs,
  ...searchLeadActs,
  JoinReport: joinReport,
} satisfies Acts<EpisodeContext>;
