import type { Acts } from '../deciding/act.ts';
import { type Refusal, refuse } from '../deciding/command.ts';
import { body, text, version } from '../event/schema.ts';
import { type When, writeWhen } from '../time/when.ts';
import { type AuthorityDutyContext, authorityAct, authorityStatement } from './authority-act.ts';
import { dutySaid } from './authority-duties.ts';
import { issueDailyReport, issuedReports } from './issue-daily-report.ts';
import { policeListActs } from './police-list-acts.ts';
import { unfitCalendar } from './school-calendars.ts';
import { signOffReturn } from './sign-off-return.ts';

const services = ['childrens-social-care'] as const;
const servicesAndCouncil = ['childrens-social-care', 'council'] as const;

/**
 * What an authority does again and again, whichever child it is about: reports, panels, groups, reviews.
 *
 * @source the packs that name them
 */
export const authorityDutyActs = {
  TakeUpProcedures: authorityStatement({
    describes:
      'Say that the authority follows a pack from now on: what it asks for regularly is counted from here.',
    event: 'ProceduresTakenUp',
    may: services,
    unless: (context, { happened, body: { pack } }) =>
      notFollowed(context, pack) ?? takenUpBefore(context, pack, happened),
  }),
  ReviewProcedure: authorityStatement({
    describes: 'Record that authority and police reviewed their joint procedure.',
    event: 'ProcedureReviewed',
    may: [...services, 'police'],
    unless: (context, { body: { pack } }) => notFollowed(context, pack),
  }),
  IssueReport: authorityStatement({
    describes: 'Record that a report was issued, and to whom.',
    event: 'ReportIssued',
    may: servicesAndCouncil,
    unless: (_, { body: { to } }) =>
      to.length > 0
        ? undefined
        : refuse('nobody-to-read-it', 'A report is issued to somebody: name the roles.', 'body.to'),
  }),
  IssueDailyReport: issueDailyReport,
  SignOffReturn: signOffReturn,
  ...policeListActs,
  RecordPanelMeeting: authorityStatement({
    describes: 'Record that a panel met.',
    event: 'PanelMet',
    may: [...servicesAndCouncil, 'police'],
  }),
  RecordGroupMeeting: authorityStatement({
    describes: 'Record that a work group, a workshop with providers or the management of a home met.',
    event: 'GroupMet',
    may: [...servicesAndCouncil, 'police', 'placement'],
    unless: (_, { body: { group, home } }) =>
      group !== 'home_management_meeting' || home !== undefined
        ? undefined
        : refuse('home-needed', 'Say which home it was whose management met.', 'body.home'),
  }),
  ReceiveProviderReturn: authorityStatement({
    describes: 'Record that a provider sent its quarterly return, missing episodes included.',
    event: 'ProviderReturnReceived',
    may: servicesAndCouncil,
  }),
  NoteTrend: authorityStatement({
    describes: 'Record a trend or an area of concern that a panel saw.',
    event: 'TrendSeen',
    may: [...servicesAndCouncil, 'police'],
  }),
  ReportTrend: authorityStatement({
    describes: 'Record that a trend was brought to the attention of the strategic group.',
    event: 'TrendReported',
    may: [...servicesAndCouncil, 'police'],
    unless: ({ history }, { body: { trend } }) =>
      trend === undefined || dutySaid(history, 'TrendSeen').some((seen) => seen.version === trend)
        ? undefined
        : refuse('no-such-trend', 'No trend was noted under this number.', 'body.trend'),
  }),
  PublishSchoolCalendar: authorityStatement({
    describes: 'Say when a school opens to pupils; a later calendar replaces the earlier one and covers it.',
    event: 'SchoolCalendarPublished',
    may: ['education', ...servicesAndCouncil],
    unless: ({ history }, { body: calendar }) => unfitCalendar(history, calendar),
  }),
  WithdrawAuthorityStatement: authorityAct({
    describes: 'Take back what was said of the authority by mistake, with the reason.',
    body: body({ statement: version, reason: text }),
    may: services,
    decide: ({ history }, { body: { statement, reason }, happened, madeBy, recordedBy }) => {
      if (![...history.said.values()].flat().some((one) => one.version === statement))
        return refuse('no-such-statement', 'No statement stands under this number.', 'body.statement');
      if (issuedReports(history).some((report) => report.version === statement))
        return refuse(
          'report-stands',
          'People have read the report that was issued, so it stands; the next one says what has changed.',
          'body.statement',
        );
      const type = 'FactWithdrawn';
      const event = { type, happened, madeBy, recordedBy, body: { reason }, corrects: statement };
      return { events: [{ stream: 'authority', event }] };
    },
  }),
} satisfies Acts<AuthorityDutyContext>;

/** @refuses pack-not-followed */
const notFollowed = ({ packs }: AuthorityDutyContext, pack: string): Refusal | undefined =>
  packs.includes(pack)
    ? undefined
    : refuse(
        'pack-not-followed',
        'This pack is not one that the authority follows on that day.',
        'body.pack',
      );

/** @refuses taken-up-already */
const takenUpBefore = (
  { history }: AuthorityDutyContext,
  pack: string,
  happened: When,
): Refusal | undefined =>
  dutySaid(history, 'ProceduresTakenUp').some(
    (before) => before.body.pack === pack && writeWhen(before.happened) !== writeWhen(happened),
  )
    ? refuse('taken-up-already', 'The authority has taken this pack up already.', 'body.pack')
    : undefined;
