import type { Acts } from '../deciding/act.ts';
import type { EpisodeContext } from '../episode/acts.ts';
import { considerAssessmentOfWhy } from './consider-assessment-of-why.ts';
import { decideFrequency } from './decide-frequency.ts';
import { recordSafeAndWell, recordSafeAndWellNotDone } from './record-check.ts';
import { reviewSafeAndWell } from './review-check.ts';
import { shareSafeAndWell } from './share-check.ts';

/** The police check after a return, and how often it is made. */
export const safeAndWellActs = {
  RecordSafeAndWell: recordSafeAndWell,
  RecordSafeAndWellNotDone: recordSafeAndWellNotDone,
  ShareSafeAndWell: shareSafeAndWell,
  ReviewSafeAndWell: reviewSafeAndWell,
  DecideFrequency: decideFrequency,
  ConsiderAssessmentOfWhy: considerAssessmentOfWhy,
} as const satisfies Acts<EpisodeContext>;
