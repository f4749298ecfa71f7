import { unansweredNotices } from '../notice/unanswered-notices.ts';
import { unconfirmed } from '../police/confirm.ts';
import { runningProtection } from '../police/protection.ts';
import { authorityHasIt } from '../report/authority-told.ts';
import { openOffer, searchLead } from '../report/search-lead.ts';
import { heldInterview } from '../return-interview/outcome.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';
import { cameIntoCareSince } from '../whereabouts/return-start.ts';
import type { episodeActs } from './all-acts.ts';
import { type EpisodeEventType, episodeSaid } from './events.ts';
import type { EpisodeHistory } from './history.ts';

type EpisodeAct = keyof typeof episodeActs;

/**
 * Whether there is anything left for an act to do in an episode as it stands. False only where deciding would refuse
 * whatever is said, where it was said already and only a further word of another act has a meaning, or where there is
 * nothing yet that it could be about. Who may do it, and whether what is said holds, deciding asks.
 *
 * @param now decides whether people have to be told already
 */
export const isPossibleNow = (act: string, history: EpisodeHistory, now: Instant): boolean =>
  possible[act as EpisodeAct]?.(history, now) ?? true;

type Question = (history: EpisodeHistory, now: Instant) => boolean;

const has =
  (...types: readonly EpisodeEventType[]): Question =>
  ({ episode: { said } }) =>
    types.some((type) => episodeSaid(said, type).length > 0);

const not =
  (question: Question): Question =>
  (history, now) =>
    !question(history, now);

const both =
  (one: Question, other: Question): Question =>
  (history, now) =>
    one(history, now) && other(history, now);

const either =
  (one: Question, other: Question): Question =>
  (history, now) =>
    one(history, now) || other(history, now);

const reported = has('ChildReported');

const reportedTo =
  (whom: 'police' | 'authority'): Question =>
  ({ episode: { said } }) =>
    episodeSaid(said, 'ChildReported').some(({ body }) => body.to.includes(whom));

/** Preliminary checks are under way: nobody has to be told yet. */
const checking: Question = ({ episode }, now) =>
  episodeSaid(episode.said, 'ChecksDeadlineSet').length > 0 &&
  episode.over === undefined &&
  (episode.told === undefined || orderOf(episode.told.at) > now);

const offered: Question = (history) => openOffer(history) !== undefined;
const interviewHeld: Question = ({ episode }) => heldInterview(episode.said) !== undefined;
const protectedByPolice: Question = (history) => runningProtection(history) !== undefined;
const absentOnly: Question = ({ episode }) => episode.police.some(({ kind }) => kind === 'absent_legacy');

const noticeWaits: Question = (history) => unansweredNotices(history).length > 0;

/** The report itself is a notice to children's services, until they say that they have it. */
const reportWaits: Question = (history, now) =>
  history.episode.phase !== 'closed' &&
  reportedTo('authority')(history, now) &&
  authorityHasIt(history).length === 0;

const followUpOpen: Question = ({ episode: { said } }) => {
  const done = new Set(episodeSaid(said, 'FollowUpDone').map(({ body }) => body.followUp));
  return episodeSaid(said, 'FollowUpAgreed').some(({ version }) => !done.has(version));
};

const possible: Partial<Record<EpisodeAct, Question>> = {
  // Once both were told, what else is heard is a further report, a sighting or an answer to an item.
  ReportChildMissing: not(both(reportedTo('police'), reportedTo('authority'))),
  AddReportItems: reported,
  RecordFurtherReport: reported,
  AcknowledgeReport: both(reportedTo('police'), not(has('PoliceAcknowledged'))),
  LogCheck: not(reported),
  SetChecksDeadline: checking,
  RecordContactStillAtRisk: checking,
  FoundDuringChecks: checking,
  DecideReturnStart: cameIntoCareSince,
  SayWhereaboutsUnknown: ({ episode }) => episode.whereabouts.at(-1)?.kind !== 'unknown',

  TakeSearchLead: (history) => (searchLead(history)?.taken ?? 0) === 0,
  OfferSearchLead: both((history) => searchLead(history) !== undefined, not(offered)),
  AcceptSearchLead: offered,
  RefuseSearchLead: offered,

  ConfirmStatement: (history) => unconfirmed(history).length > 0,
  AgreeAbsenceReview: absentOnly,
  ReviewAbsence: absentOnly,
  StartPoliceProtection: not(protectedByPolice),
  EndPoliceProtection: protectedByPolice,
  ShareSafeAndWell: has('SafeAndWellChecked'),
  ReviewSafeAndWell: has('SafeAndWellChecked'),
  AcknowledgeNotice: either(noticeWaits, reportWaits),
  FailNotice: noticeWaits,

  // Nobody goes to the public while they are only checking.
  ConsiderMedia: not(checking),
  BriefForMedia: not(checking),
  GiveMediaConsent: not(checking),
  RefuseMediaConsent: not(checking),
  ReleaseToMedia: not(checking),

  ReferForInterview: not(interviewHeld),
  AllocateInterview: not(interviewHeld),
  OfferInterview: not(interviewHeld),
  BookInterview: not(interviewHeld),
  DeclineInterview: not(interviewHeld),
  ExcuseInterview: not(interviewHeld),
  RecordNotOffered: both(not(interviewHeld), not(has('ReturnInterviewOffered'))),
  GiveLateReason: interviewHeld,
  CompleteFollowUp: followUpOpen,
  DeclinePanel: has('ReferralMade'),
};
