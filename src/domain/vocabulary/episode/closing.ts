import { begins, ends, fulfils } from '../define.ts';
import { marksOf, moment } from './define.ts';

/** What an absence asks of the plan for a looked-after child, and that nothing more is asked of it. */
export const closingWords = {
  'care-plan-review-needed': moment({
    describes: 'After the return it was decided that the care plan needs a statutory review.',
    positions: begins,
    finds: (history) => marksOf(history, 'CarePlanReviewDecided', ({ body }) => body.needed),
  }),
  'care-plan-reviewed': moment({
    describes: 'The statutory review of the care plan took place.',
    positions: fulfils,
    finds: (history) => marksOf(history, 'CarePlanReviewed'),
  }),
  'episode-closed': moment({
    describes: 'The episode was closed.',
    positions: ends,
    finds: (history) => marksOf(history, 'EpisodeClosed'),
  }),
};
