import type { childActs } from '../child/all-acts.ts';
import { type Answers, by } from './answer.ts';

/** What somebody does so that a duty towards a child outside any one episode is met. */
export const childAnswers: Answers<keyof typeof childActs> = {
  'needs-assessment-recorded': by('RecordNeedsAssessment'),
  'treated-as-possible-victim': () => ({ act: 'RaiseFlag', body: { flag: 'possible_trafficking' } }),
  'reviewed-by-panel': by('ReviewChildByPanel', 'panel'),
  'missing-plan-reviewed': by('SaveMissingPlan'),
  'team-around-family-met': by('RecordTeamAroundFamily'),
};
