import { closingActs } from '../closing/acts.ts';
import type { Act } from '../deciding/act.ts';
import { type Command, isRefusal, type Refusal, refuse } from '../deciding/command.ts';
import type { EpisodeContext } from '../episode/acts.ts';
import type { EpisodeEvent, EpisodeEventType } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import type { DomainEvent } from '../event/event.ts';
import { sameFacts } from '../event/same-facts.ts';
import { noticeActs } from '../notice/acts.ts';
import { policeActs } from '../police/acts.ts';
import { referralActs } from '../referral/acts.ts';
import { returnInterviewActs } from '../return-interview/acts.ts';
import { incompleteInterview } from '../return-interview/conditions.ts';
import { countsAsIndependent } from '../return-interview/independence.ts';
import { safeAndWellActs } from '../safe-and-well/acts.ts';
import { searchActs } from '../search/acts.ts';

/** The acts that say one thing and look only at what was true then, so that they can be asked again later. */
const actSaying: Partial<Record<EpisodeEventType, Act<EpisodeContext>>> = {
  ChildClassified: policeActs.ClassifyChild,
  RiskGraded: policeActs.GradeRisk,
  NoticeExcused: noticeActs.ExcuseNotice,
  DiscussionHeld: searchActs.HoldDiscussion,
  ActionPlanSaved: searchActs.SaveActionPlan,
  RiskAssessmentSaved: searchActs.SaveRiskAssessment,
  InvestigativeStepDecided: searchActs.DecideInvestigativeStep,
  AddressVisitDecided: searchActs.DecideAddressVisit,
  MediaReleased: searchActs.ReleaseToMedia,
  SafeAndWellChecked: safeAndWellActs.RecordSafeAndWell,
  SafeAndWellNotDone: safeAndWellActs.RecordSafeAndWellNotDone,
  FollowUpAgreed: returnInterviewActs.AgreeFollowUp,
  ReferralMade: referralActs.MakeReferral,
  LegalActionTaken: referralActs.TakeLegalAction,
  CarePlanReviewDecided: closingActs.DecideCarePlanReview,
  LikelihoodOfGoingAgainAssessed: closingActs.AssessLikelihoodOfGoingAgain,
};

/**
 * Why a statement could not have been made with its new facts, by whoever made it, in the history without it.
 *
 * @refuses whatever the act that makes such statements refuses
 * @source docs/episodes.md: a late fact is decided against the whole refolded history
 */
export function couldNotBeSaid(
  context: EpisodeContext,
  without: EpisodeHistory,
  before: DomainEvent,
  now: DomainEvent,
  decidedAt: Command['now'],
): Refusal | undefined {
  if (now.type === 'ReturnInterviewHeld')
    return heldOtherwise(
      without,
      before as EpisodeEvent<'ReturnInterviewHeld'>,
      now as EpisodeEvent<'ReturnInterviewHeld'>,
    );
  if (now.type === 'EpisodeOpened')
    return openedOtherwise(before as EpisodeEvent<'EpisodeOpened'>, now as EpisodeEvent<'EpisodeOpened'>);
  const act = actSaying[now.type as EpisodeEventType];
  if (act === undefined) return undefined;
  const decision = act.decide({ ...context, history: without }, { ...now, now: decidedAt });
  return isRefusal(decision) ? decision : undefined;
}

/** What follows from other facts is not put right by itself, and what reaches other episodes not from here. */
function heldOtherwise(
  { child }: EpisodeHistory,
  before: EpisodeEvent<'ReturnInterviewHeld'>,
  { body }: EpisodeEvent<'ReturnInterviewHeld'>,
): Refusal | undefined {
  const { interviewer, interviewerType, independent, covers } = body;
  if (!sameFacts(covers, before.body.covers))
    return refuse(
      'covers-stay',
      'Which episodes an interview covers is not corrected; the interview is withdrawn and recorded again.',
      'body.body.covers',
    );
  if (interviewer === undefined || interviewerType === undefined) return undefined;
  if (independent !== countsAsIndependent(child, interviewerType, interviewer))
    return refuse(
      'independence-follows',
      'Whether an interview is independent follows from who held it.',
      'body.body.independent',
    );
  return incompleteInterview({ ...body, interviewer, interviewerType });
}

function openedOtherwise(
  before: EpisodeEvent<'EpisodeOpened'>,
  now: EpisodeEvent<'EpisodeOpened'>,
): Refusal | undefined {
  if (now.body.child !== before.body.child)
    return refuse(
      'another-child',
      'An episode recorded against the wrong child is made void and recorded again.',
      'body.body.child',
    );
  return sameFacts(now.body.packs, before.body.packs)
    ? undefined
    : refuse(
        'packs-are-kept',
        'The procedures that an episode keeps are not corrected; mending them binds it anew.',
        'body.body.packs',
      );
}
