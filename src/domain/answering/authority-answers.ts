import type { authorityDutyActs } from '../authority-duty/acts.ts';
import { type Answers, by } from './answer.ts';

/** What somebody does so that a duty is met that an authority has whichever child it is about. */
export const authorityAnswers: Answers<keyof typeof authorityDutyActs> = {
  'procedure-reviewed': by('ReviewProcedure', 'pack'),
  'report-issued': ({ report }) =>
    report === 'daily_missing'
      ? { act: 'IssueDailyReport', body: {} }
      : { act: 'IssueReport', body: { report } },
  'panel-met': by('RecordPanelMeeting', 'panel'),
  'group-met': by('RecordGroupMeeting', 'group'),
  'provider-return-received': by('ReceiveProviderReturn'),
  'trend-reported': by('ReportTrend'),
};
