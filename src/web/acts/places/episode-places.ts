import type { Phase } from '../../../domain/episode/episode.ts';
import type { EpisodeAct } from '../all-acts.ts';
import type { ActPlace, Heading } from './headings.ts';

const under = (heading: Heading, ...phases: readonly Phase[]): ActPlace => ({ under: heading, in: phases });

const whileGone = (heading: Heading) => under(heading, 'open');
const onceBack = (heading: Heading) => under(heading, 'returned');
/** What is written down late is written down all the same. */
const untilClosed = (heading: Heading) => under(heading, 'open', 'returned');
const always = (heading: Heading) => under(heading, 'open', 'returned', 'closed');
/** Begins an episode: offered on the page of the child. */
const begins = (heading: Heading) => under(heading);

/** Every act of an episode. An act is not offered where it makes no sense; whether it may be, deciding says. */
export const episodePlaces: Readonly<Record<EpisodeAct, ActPlace>> = {
  OpenWithChecks: begins('search'),
  RecordHiddenMissing: begins('search'),
  ReportChildMissing: whileGone('search'),
  AddReportItems: whileGone('search'),
  RecordFurtherReport: whileGone('search'),
  // On the page that shows likely matches side by side.
  JoinReport: under('search'),
  RecordSighting: untilClosed('search'),
  RaiseImmediateConcern: whileGone('search'),
  LogCheck: whileGone('search'),
  SetChecksDeadline: whileGone('search'),
  RecordContactStillAtRisk: whileGone('search'),
  FoundDuringChecks: whileGone('found'),
  LogContactAttempt: untilClosed('search'),
  ReportCodeWord: whileGone('search'),
  RecordCrossMatch: whileGone('search'),
  DecideAddressVisit: whileGone('search'),
  TakeSearchLead: whileGone('search'),
  OfferSearchLead: whileGone('search'),
  AcceptSearchLead: whileGone('search'),
  RefuseSearchLead: whileGone('search'),

  AcknowledgeReport: untilClosed('police'),
  ClassifyChild: untilClosed('police'),
  GradeRisk: untilClosed('police'),
  ConfirmStatement: untilClosed('police'),
  RecordPoliceAction: untilClosed('police'),
  AgreeAbsenceReview: whileGone('police'),
  ReviewAbsence: whileGone('police'),
  DecideInvestigativeStep: untilClosed('police'),
  StartPoliceProtection: untilClosed('police'),
  EndPoliceProtection: untilClosed('police'),
  RecordSafeAndWell: onceBack('police'),
  RecordSafeAndWellNotDone: onceBack('police'),
  ShareSafeAndWell: onceBack('police'),
  ReviewSafeAndWell: onceBack('police'),
  DecideFrequency: untilClosed('police'),
  ConsiderAssessmentOfWhy: untilClosed('police'),

  ArrangeDiscussion: untilClosed('meetings'),
  HoldDiscussion: untilClosed('meetings'),
  SaveActionPlan: untilClosed('meetings'),
  SaveRiskAssessment: untilClosed('care'),
  ConsiderMedia: whileGone('meetings'),
  BriefForMedia: whileGone('meetings'),
  GiveMediaConsent: whileGone('meetings'),
  RefuseMediaConsent: whileGone('meetings'),
  ReleaseToMedia: whileGone('meetings'),
  RecordDecision: always('meetings'),
  RecordPanelReview: always('meetings'),
  DeclinePanel: always('meetings'),
  RecordHomeOfficeContact: untilClosed('meetings'),

  SendNotice: always('notices'),
  AcknowledgeNotice: always('notices'),
  FailNotice: always('notices'),
  ExcuseNotice: untilClosed('notices'),
  RaiseAssistantDirectorConcern: untilClosed('notices'),
  FileNeedToKnow: untilClosed('notices'),
  CompleteAlert: untilClosed('notices'),
  // On the page of the daily report.
  WriteDailyReportLine: under('notices'),
  RecordNoticeFromAuthority: untilClosed('notices'),
  ConsiderOtherAuthority: whileGone('notices'),

  SayWhereaboutsKnown: whileGone('found'),
  SayWhereaboutsUnknown: whileGone('found'),
  LocateChild: whileGone('found'),
  ReturnChild: whileGone('found'),
  DecideReturnArrangements: untilClosed('found'),
  // On the page of the checklist.
  RecordWelcome: under('found'),

  ReferForInterview: onceBack('interview'),
  AllocateInterview: onceBack('interview'),
  OfferInterview: onceBack('interview'),
  BookInterview: onceBack('interview'),
  HoldInterview: onceBack('interview'),
  DeclineInterview: onceBack('interview'),
  RecordNotOffered: onceBack('interview'),
  ExcuseInterview: onceBack('interview'),
  PromoteVisitNote: onceBack('interview'),
  GiveLateReason: onceBack('interview'),
  OfferCarerInformation: onceBack('interview'),
  RecordCarerInformation: untilClosed('interview'),
  RecordWelfareConversation: onceBack('interview'),
  PassOnIntelligence: onceBack('interview'),
  AgreeFollowUp: onceBack('interview'),
  CompleteFollowUp: always('interview'),
  // On the pages of what is due.
  AllocateDuty: under('meetings'),
  OfferHandOver: under('meetings'),
  AcceptHandOver: under('meetings'),
  RefuseHandOver: under('meetings'),
  WithdrawHandOver: under('meetings'),

  ConsiderAtRisk: untilClosed('care'),
  MakeReferral: always('care'),
  TakeLegalAction: untilClosed('care'),
  AnswerHarmQuestions: onceBack('care'),
  AssessLikelihoodOfGoingAgain: onceBack('care'),
  DecideCarePlanReview: onceBack('care'),
  RecordCarePlanReview: always('care'),
  SupportFamily: untilClosed('care'),

  CloseEpisode: untilClosed('closing'),
  ReopenEpisode: under('closing', 'closed'),
  ShareWithHost: under('closing', 'closed'),

  CorrectFact: always('putting-right'),
  WithdrawFact: always('putting-right'),
  VoidEpisode: always('putting-right'),
  MergeEpisodes: always('putting-right'),
  DecideReturnStart: always('putting-right'),
  UndoVoid: under('putting-right', 'void'),
  RebindProcedures: untilClosed('putting-right'),
};

/** What begins an episode of a child who has none that is open. */
export const beginnings = [
  'ReportChildMissing',
  'OpenWithChecks',
  'RecordHiddenMissing',
] as const satisfies readonly EpisodeAct[];

export const isBeginning = (act: string): boolean => (beginnings as readonly string[]).includes(act);
