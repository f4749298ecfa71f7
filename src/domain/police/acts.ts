import type { Acts } from '../deciding/act.ts';
import type { EpisodeContext } from '../episode/acts.ts';
import { absenceReviewActs } from './absence-review.ts';
import { recordPoliceAction } from './actions.ts';
import { classifyChild } from './classify.ts';
import { confirmStatement } from './confirm.ts';
import { gradeRisk } from './grade.ts';
import { protectionActs } from './protection.ts';

/** What the police alone decide, and what others record as told by them. */
export const policeActs = {
  ClassifyChild: classifyChild,
  GradeRisk: gradeRisk,
  ConfirmStatement: confirmStatement,
  RecordPoliceAction: recordPoliceAction,
  ...absenceReviewActs,
  ...protectionActs,
} satisfies Acts<EpisodeContext>;
