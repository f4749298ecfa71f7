import type { allocationEvents } from '../../../domain/allocation/events.ts';
import type { closingEvents } from '../../../domain/closing/events.ts';
import type { correctionEvents } from '../../../domain/event/correction.ts';
import type { importedEvents } from '../../../domain/imported/events.ts';
import { documents } from '../../../domain/notice/documents.ts';
import type { noticeEvents } from '../../../domain/notice/events.ts';
import type { referralEvents } from '../../../domain/referral/events.ts';
import type { returnInterviewEvents } from '../../../domain/return-interview/events.ts';
import type { safeAndWellEvents } from '../../../domain/safe-and-well/events.ts';
import { inside, sayCode } from '../code-words.ts';
import type { Headlines } from './headlines.ts';

const role = (code: string): string => inside(sayCode([], code));

export const noticeHeadlines: Headlines<typeof noticeEvents> = {
  NoticeSent: ({ to }) => `Notice sent to the ${role(to)}`,
  NoticeAcknowledged: ({ to }) => `The ${role(to)} acknowledged a notice`,
  NoticeFailed: 'A notice did not arrive',
  NoticeExcused: ({ to }) => `Not told, for a reason: the ${role(to)}`,
  AssistantDirectorConcerned: 'An assistant director is concerned',
  NeedToKnowFiled: 'A need to know was filed',
  AlertCompleted: ({ kind }) => `Sent: ${documents[kind].title}`,
  DailyReportLineWritten: 'A line for the daily report of missing children',
};

export const safeAndWellHeadlines: Headlines<typeof safeAndWellEvents> = {
  SafeAndWellChecked: 'The police checked that the child was safe and well',
  SafeAndWellNotDone: 'No safe-and-well check was made',
  SafeAndWellShared: 'The outcome of the safe-and-well check was shared',
  SafeAndWellReviewed: ({ metStandard }) =>
    metStandard
      ? 'The safe-and-well check met the required standard'
      : 'The safe-and-well check did not meet the required standard',
  FrequencyDecided: 'It was agreed how often the police check',
  AssessmentOfWhyConsidered: ({ refer }) =>
    refer
      ? 'The child is to be referred for an assessment of why they go missing'
      : 'It was decided not to refer the child for an assessment of why they go missing',
};

export const returnInterviewHeadlines: Headlines<typeof returnInterviewEvents> = {
  ReturnInterviewReferred: 'Referred for a return interview',
  ReturnInterviewAllocated: ({ to }) => `The return interview was given to ${to.name}`,
  ReturnInterviewOffered: 'A return interview was offered',
  ReturnInterviewBooked: 'A return interview was booked',
  ReturnInterviewDeclined: ({ by }) => `The ${by} declined the return interview`,
  ReturnInterviewHeld: ({ kind }) =>
    kind === 'extended' ? 'An extended return interview was held' : 'The return interview was held',
  ReturnInterviewLateReasonGiven: 'Why the return interview was late',
  ReturnInterviewNotOffered: 'No return interview was offered',
  ReturnInterviewExcused: 'The return interview could not take place',
  CarerInformationOffered: ({ to }) => `The ${role(to)} was asked what they know`,
  CarerInformationGiven: 'Parent or carer told what they know',
  WelfareConversationHeld: ({ by }) => `${sayCode([], by)} talked with the child`,
  IntelligencePassedOn: 'Information from the interview was passed on',
  FollowUpAgreed: 'A follow-up was agreed',
  FollowUpDone: 'A follow-up was done',
};

export const allocationHeadlines: Headlines<typeof allocationEvents> = {
  DutyAllocated: ({ rule, to }) => `${rule} was given to ${to.name}`,
  HandOverOffered: ({ from, to }) => `${from} offered the work to ${to}`,
  HandOverAccepted: 'The hand-over of the work was accepted',
  HandOverRefused: 'The hand-over of the work was refused',
  HandOverWithdrawn: 'The hand-over of the work was taken back',
};

export const referralHeadlines: Headlines<typeof referralEvents> = {
  ChildConsideredAtRisk: 'The child was considered to be at risk',
  ReferralMade: ({ kind }) => `Referred: ${sayCode([], kind).toLowerCase()}`,
  PanelReviewed: 'A panel reviewed the episode',
  PanelDeclined: 'A panel did not take the episode on',
  LegalActionTaken: 'Legal action was taken',
};

export const closingHeadlines: Headlines<typeof closingEvents> = {
  ReturnArrangementsDecided: 'The arrangements for the return were decided',
  CarePlanReviewDecided: ({ needed }) =>
    needed ? 'The care plan needs a statutory review' : 'The care plan needs no statutory review',
  CarePlanReviewed: 'The care plan was reviewed',
  HarmQuestionsAnswered: 'The questions about harm were answered',
  LikelihoodOfGoingAgainAssessed: 'Whether the child might go again was assessed',
  FamilySupported: 'What the family was given',
  EpisodeClosed: 'The episode was closed',
  EpisodeReopened: 'The episode was opened again',
  EpisodeSharedWithHost: 'The closed episode was shared with the host authority',
  EpisodeVoided: 'The episode was made void',
  VoidingUndone: 'Making the episode void was undone',
  DuplicateMergedIn: 'Another record of the same absence was joined to this one',
  DuplicateSeparated: 'Another record was taken apart from this one again',
};

export const importedHeadlines: Headlines<typeof importedEvents> = {
  EpisodeImported: 'Carried over from another system',
};

export const correctionHeadlines: Headlines<typeof correctionEvents> = {
  FactCorrected: 'A statement was put right',
  FactWithdrawn: 'A statement was withdrawn',
};
