import type { Acts } from '../deciding/act.ts';
import type { EpisodeContext } from '../episode/acts.ts';
import { logContactAttempt, reportCodeWord } from './contact-acts.ts';
import {
  considerOtherAuthority,
  decideAddressVisit,
  decideInvestigativeStep,
  recordDecision,
  recordHomeOfficeContact,
} from './decision-acts.ts';
import { arrangeDiscussion, holdDiscussion } from './discussion-acts.ts';
import {
  briefForMedia,
  considerMedia,
  giveMediaConsent,
  refuseMediaConsent,
  releaseToMedia,
} from './media-acts.ts';
import { saveActionPlan, saveRiskAssessment } from './plan-acts.ts';

/** Looking for the child, and deciding together how. */
export const searchActs = {
  LogContactAttempt: logContactAttempt,
  ReportCodeWord: reportCodeWord,
  ArrangeDiscussion: arrangeDiscussion,
  HoldDiscussion: holdDiscussion,
  SaveActionPlan: saveActionPlan,
  SaveRiskAssessment: saveRiskAssessment,
  DecideInvestigativeStep: decideInvestigativeStep,
  DecideAddressVisit: decideAddressVisit,
  ConsiderOtherAuthority: considerOtherAuthority,
  ConsiderMedia: considerMedia,
  BriefForMedia: briefForMedia,
  GiveMediaConsent: giveMediaConsent,
  RefuseMediaConsent: refuseMediaConsent,
  ReleaseToMedia: releaseToMedia,
  RecordHomeOfficeContact: recordHomeOfficeContact,
  RecordDecision: recordDecision,
} as const satisfies Acts<EpisodeContext>;
