import { DAY, HOUR, MINUTE } from '../domain/time/instant.ts';

/** How the record comes about: what is written later, put right or taken back (assumed). */
export const recording = {
  late: 0.05,
  lateBy: 16 * HOUR,
  openedLate: 0.02,
  corrected: 0.03,
  withdrawn: 0.015,
  estimated: 0.12,
  minutes: 6,
} as const;

/** Notices: most are acknowledged, a few fail and are tried again (assumed). */
export const notices = {
  acknowledged: 0.8,
  failed: 0.02,
  parentExcused: 0.04,
  /** Who has to be told is told, nearly always at once (assumed). */
  inTime: 0.95,
  /** From which absence on people ask what else could be tried. */
  oftenFrom: 3,
} as const;

/** What is done while the child is missing, and how often it is done (assumed). */
export const search = {
  firstAttemptAfter: 35 * MINUTE,
  attemptEvery: 7 * HOUR,
  sighting: 0.14,
  firstDiscussion: 0.6,
  strategyAfterADay: 0.85,
  meetingHeldByDayThree: 0.88,
  returnPlanned: 0.97,
  reviewingOfficerTried: 0.55,
} as const;

/** Closing: days after the last thing that had to be done; some wait for weeks (assumed). */
export const closing = {
  after: 4 * DAY,
  late: 0.04,
  lateBy: 24 * DAY,
  riskAssessmentUpdated: 0.96,
} as const;
