import { statementAct } from '../episode/acts.ts';

/**
 * Whether a child who goes missing often is referred to children's services for an assessment of why, either way with
 * the reason. The referral itself is an act of its own.
 *
 * @source v59-2024 L389
 */
export const considerAssessmentOfWhy = statementAct({
  describes:
    'Decide whether the child is referred for an assessment of why they go missing, with the reason.',
  event: 'AssessmentOfWhyConsidered',
  may: ['police', 'childrens-social-care'],
});
