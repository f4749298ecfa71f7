import type { AuthorityAct } from '../all-acts.ts';
import type { Heading } from './headings.ts';

/** Every act that is about an authority and no child. */
export const authorityPlaces: Readonly<Record<AuthorityAct, Heading>> = {
  TakeUpProcedures: 'procedures',
  ReviewProcedure: 'procedures',
  IssueReport: 'reports',
  IssueDailyReport: 'reports',
  SignOffReturn: 'reports',
  ReceivePoliceList: 'reports',
  SettlePoliceDifference: 'putting-right',
  DecidePoliceMatch: 'putting-right',
  ReceiveProviderReturn: 'reports',
  RecordPanelMeeting: 'groups',
  RecordGroupMeeting: 'groups',
  NoteTrend: 'groups',
  ReportTrend: 'groups',
  PublishSchoolCalendar: 'school',
  WithdrawAuthorityStatement: 'putting-right',
};
