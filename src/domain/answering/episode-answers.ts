import type { childActs } from '../child/all-acts.ts';
import type { episodeActs } from '../episode/all-acts.ts';
import { type Answers, by } from './answer.ts';

/**
 * What somebody does so that a duty of an episode is met, by the word that its rule says it with. A word is not here
 * where nobody does it in order to answer: that a child is found happens.
 */
export const episodeAnswers: Answers<keyof typeof episodeActs | keyof typeof childActs> = {
  reported: ({ to }) => ({ act: 'ReportChildMissing', body: to === undefined ? {} : { to: [to] } }),
  'report-items-complete': by('AddReportItems'),
  'report-item-answered': by('AddReportItems'),
  'authority-acknowledged': by('AcknowledgeNotice', 'rule'),
  'lists-cross-matched': by('RecordCrossMatch'),
  'police-acknowledged': by('AcknowledgeReport'),
  'police-action': by('RecordPoliceAction', 'action'),
  'police-protection-ended': by('EndPoliceProtection'),
  'absence-reviewed': by('ReviewAbsence'),

  'notice-sent': by('SendNotice', 'to', 'about', 'rule'),
  'notice-acknowledged': by('AcknowledgeNotice', 'to', 'rule'),
  'told-some-other-way': (asked) => {
    const { act, body } = by('ExcuseNotice', 'to', 'rule')(asked);
    return { act, body: { ...body, reason: 'already_told' } };
  },
  'need-to-know-filed': by('FileNeedToKnow'),
  'alert-completed': by('CompleteAlert', 'kind'),
  'home-office-contact': by('RecordHomeOfficeContact'),

  'discussion-held': by('HoldDiscussion', 'kind'),
  'discussion-invited': by('HoldDiscussion'),
  'action-plan-saved': by('SaveActionPlan'),
  'risk-assessment-updated': by('SaveRiskAssessment'),
  'pre-incident-assessment-updated': by('SavePreIncidentRiskAssessment'),
  'contact-attempted': by('LogContactAttempt'),
  'other-authorities-considered': by('ConsiderOtherAuthority'),
  'media-briefed': by('BriefForMedia', 'to'),
  'media-consent-given': by('GiveMediaConsent'),
  // A rule names a decision by its slug, which people write with spaces.
  'decision-recorded': ({ decision }) => ({
    act: 'RecordDecision',
    body: { decision: capital(String(decision).replaceAll('-', ' ')) },
  }),

  'interview-offered': by('OfferInterview'),
  'interview-held': by('HoldInterview', 'kind'),
  'interview-referred': by('ReferForInterview'),
  'interview-allocated': by('AllocateInterview'),
  'carer-information-offered': by('OfferCarerInformation'),

  'safe-and-well-recorded': by('RecordSafeAndWell'),
  'safe-and-well-shared': ({ with: whom }) => ({
    act: 'ShareSafeAndWell',
    body: typeof whom === 'string' ? { with: [whom] } : {},
  }),
  'assessment-of-why-considered': by('ConsiderAssessmentOfWhy'),

  'referral-made': by('MakeReferral', 'kind', 'panel'),
  'return-arrangements-decided': by('DecideReturnArrangements'),
  'panel-reviewed': by('RecordPanelReview', 'panel'),
  'care-plan-reviewed': by('RecordCarePlanReview'),
  'ethnicity-obtained': by('ChangeIdentity'),
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
