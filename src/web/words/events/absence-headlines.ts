import type { checkEvents } from '../../../domain/checks/events.ts';
import type { policeEvents } from '../../../domain/police/events.ts';
import type { reportEvents } from '../../../domain/report/events.ts';
import type { searchEvents } from '../../../domain/search/events.ts';
import type { whereaboutsEvents } from '../../../domain/whereabouts/events.ts';
import { sayCode } from '../code-words.ts';
import type { Headlines } from './headlines.ts';

const lower = (code: string): string => sayCode([], code).toLowerCase();

export const reportHeadlines: Headlines<typeof reportEvents> = {
  EpisodeOpened: ({ hidden }) =>
    hidden === true
      ? 'Came to notice as having been missing'
      : 'Noticed that the child was not where expected',
  ProceduresRebound: 'The procedures that this episode keeps were put right',
  ChildReported: ({ to }) =>
    `Reported missing to ${to.map((one) => (one === 'police' ? 'the police' : "children's services")).join(' and ')}`,
  ReportItemsAdded: 'More was added to the report',
  FurtherReportReceived: 'Reported again',
  PoliceAcknowledged: 'The police took the report',
  SearchLeadTaken: 'The lead of the search was taken',
  SearchLeadOffered: 'The lead of the search was offered',
  SearchLeadAccepted: 'The lead of the search was accepted',
  SearchLeadRefused: 'The lead of the search was not accepted',
  ImmediateConcernRaised: 'Immediate concern was raised',
  SightingRecorded: 'The child was seen',
  ListsCrossMatched: 'Other lists were asked',
  NoticeReceivedFromAuthority: 'Another authority sent a notice',
};

export const checkHeadlines: Headlines<typeof checkEvents> = {
  ChecksDeadlineSet: 'A deadline was set for the checks',
  CheckMade: 'A check was made',
  ContactMadeStillAtRisk: 'The child answered, and was still at risk',
  FoundDuringChecks: 'The child was found during the checks',
};

export const policeHeadlines: Headlines<typeof policeEvents> = {
  ChildClassified: ({ class: kind }) => `Police class: ${lower(kind)}`,
  RiskGraded: ({ grade }) => `Police grade: ${lower(grade)}`,
  StatementConfirmed: 'A statement was confirmed',
  AbsenceReviewAgreed: 'A review by the police was agreed',
  AbsenceReviewed: 'The police looked at the absence again',
  PoliceActionRecorded: 'A police action was recorded',
  PoliceProtectionStarted: 'Police protection began',
  PoliceProtectionEnded: 'Police protection ended',
};

export const whereaboutsHeadlines: Headlines<typeof whereaboutsEvents> = {
  WhereaboutsBecameKnown: 'It became known where the child was',
  WhereaboutsBecameUnknown: 'It was no longer known where the child was',
  ChildLocated: 'The child was located',
  ChildReturned: ({ safeToReturn }) =>
    safeToReturn === 'no' ? 'The child was back, and it was not safe to return' : 'The child was back',
  ChildWelcomed: 'The child was welcomed back',
  ReturnStartDecided: ({ start }) =>
    start === 'not_returned'
      ? 'It was decided not to return this absence'
      : 'It was decided to return this absence from the day on which care began',
};

const visits = {
  visited: 'An address was visited',
  to_be_visited: 'An address is to be visited',
  not_visited: 'It was decided not to visit an address',
} as const;

export const searchHeadlines: Headlines<typeof searchEvents> = {
  ContactAttempted: ({ by, to }) => `${sayCode([], by)} tried to reach the ${to}`,
  CodeWordUsed: 'The child used the code word for danger',
  DiscussionArranged: ({ kind }) => `Arranged: ${lower(kind)}`,
  DiscussionHeld: ({ kind }) => `Held: ${lower(kind)}`,
  ActionPlanSaved: 'A plan of action was saved',
  RiskAssessmentSaved: ({ complete }) =>
    complete ? 'The risk assessment was saved' : 'A risk assessment was saved, not complete yet',
  InvestigativeStepDecided: 'A step of the investigation was decided',
  AddressVisitDecided: ({ decision }) => visits[decision],
  OtherAuthorityConsidered: ({ notify }) =>
    notify ? 'Another authority is to be notified' : 'It was decided not to notify another authority',
  MediaReleaseConsidered: 'Going to the media was considered',
  MediaBriefed: 'A briefing was given before going to the media',
  MediaConsentGiven: 'Consent to going to the media was given',
  MediaConsentRefused: 'Consent to going to the media was refused',
  MediaReleased: 'The police went to the media',
  HomeOfficeContactMade: 'The Home Office was in contact',
  DecisionRecorded: 'A decision was recorded',
};
