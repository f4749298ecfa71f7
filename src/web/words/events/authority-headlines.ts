import type { authorityDutyEvents } from '../../../domain/authority-duty/events.ts';
import type { correctionEvents } from '../../../domain/event/correction.ts';
import type { incidentEvents } from '../../../domain/incident/events.ts';
import { sayCode } from '../code-words.ts';
import type { Headlines } from './headlines.ts';

const report = {
  daily_missing: 'The daily report of missing children',
  quarterly_themes: 'The quarterly report of themes',
  members_and_partnership: 'The report to members and partnership',
  annual_scrutiny: 'The annual report to scrutiny',
  corporate_parenting: 'The report to the corporate parenting board',
} as const;

const returns = { ssda903: 'SSDA903', 'annex-a': 'Annex A', ssd: 'of the safeguarding dataset' } as const;

const group = {
  missing_children_work_group: 'The work group for missing children',
  provider_workshop: 'The workshop with providers',
  home_management_meeting: 'The management of a home',
} as const;

/** What an authority does again and again. */
export const authorityHeadlines: Headlines<Omit<typeof authorityDutyEvents, keyof typeof correctionEvents>> =
  {
    ProceduresTakenUp: ({ pack }) => `Procedures were taken up: ${pack}`,
    ProcedureReviewed: ({ pack }) => `The joint procedure was reviewed: ${pack}`,
    ReportIssued: (body) => `${report[body.report]} was issued`,
    DailyReportIssued: ({ number }) => `The daily report of missing children was issued: number ${number}`,
    ReturnSignedOff: (body) => `The return ${returns[body.return]} of ${body.year} was signed off`,
    PoliceListReceived: ({ rows }) =>
      `A list of the police came: ${rows === 1 ? '1 record' : `${rows} records`}`,
    PoliceDifferenceSettled: 'A difference from a list of the police was settled',
    PoliceMatchDecided: ({ same }) =>
      same
        ? 'A record of the police was found to be of the same absence'
        : 'A record of the police was found to be of another absence',
    PanelMet: ({ panel, urgent }) =>
      urgent === true ? `${sayCode([], panel)}: an urgent meeting` : `${sayCode([], panel)}: a meeting`,
    GroupMet: (body) => `${group[body.group]} met`,
    ProviderReturnReceived: ({ provider }) => `The quarterly return of ${provider} came`,
    TrendSeen: 'A trend was seen',
    TrendReported: 'A trend was reported to the strategic group',
    SchoolCalendarPublished: ({ school }) => `The calendar of a school was published: ${school}`,
  };

/** One occurrence with several children. */
export const incidentHeadlines: Headlines<Omit<typeof incidentEvents, keyof typeof correctionEvents>> = {
  IncidentRecorded: 'An incident with several children was recorded',
  EpisodeLinked: 'A child went missing in it',
  ChildWasPresent: 'A child was there and did not go missing',
};
