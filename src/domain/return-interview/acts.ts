import type { Acts } from '../deciding/act.ts';
import type { EpisodeContext } from '../episode/acts.ts';
import {
  agreeFollowUp,
  completeFollowUp,
  offerCarerInformation,
  passOnIntelligence,
  recordCarerInformation,
  recordWelfareConversation,
} from './after-interview-acts.ts';
import { holdInterview, promoteVisitNote } from './hold-interview.ts';
import { excuseInterview, giveLateReason, recordNotOffered } from './not-held-acts.ts';
import {
  allocateInterview,
  bookInterview,
  declineInterview,
  offerInterview,
  referForInterview,
} from './offer-acts.ts';

/** Listening to the child: offered, and held, and everything that can come between and after. */
export const returnInterviewActs = {
  ReferForInterview: referForInterview,
  AllocateInterview: allocateInterview,
  OfferInterview: offerInterview,
  BookInterview: bookInterview,
  DeclineInterview: declineInterview,
  HoldInterview: holdInterview,
  PromoteVisitNote: promoteVisitNote,
  RecordNotOffered: recordNotOffered,
  ExcuseInterview: excuseInterview,
  GiveLateReason: giveLateReason,
  OfferCarerInformation: offerCarerInformation,
  RecordCarerInformation: recordCarerInformation,
  RecordWelfareConversation: recordWelfareConversation,
  PassOnIntelligence: passOnIntelligence,
  AgreeFollowUp: agreeFollowUp,
  CompleteFollowUp: completeFollowUp,
} as const satisfies Acts<EpisodeContext>;
