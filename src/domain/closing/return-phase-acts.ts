import { lookedAfterAt } from '../child/status.ts';
import { mightGoAgain } from '../code-sets/safe-and-well.ts';
import { refuse } from '../deciding/command.ts';
import { statementAct } from '../episode/acts.ts';
import { episodeSaid } from '../episode/events.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';

/**
 * Planning the return, and deciding afterwards whether the placement remains appropriate.
 *
 * @refuses saying neither
 * @source v59-2024 L277
 */
export const decideReturnArrangements = statementAct({
  describes: 'Decide the arrangements for the return, and whether the placement remains appropriate.',
  event: 'ReturnArrangementsDecided',
  may: ['childrens-social-care'],
  unless: (_, { body: { placementRemainsAppropriate, words } }) =>
    placementRemainsAppropriate === undefined && words === undefined
      ? refuse('nothing-decided', 'Arrangements say something of the return or of the placement.', 'body')
      : undefined,
});

/**
 * Deciding whether a statutory review of the care plan is needed after this return.
 *
 * @refuses a child who was not looked after when the absence began: there is no care plan to review
 * @source v59-2024 L228, L322
 */
export const decideCarePlanReview = statementAct({
  describes: 'Decide whether the care plan needs a statutory review.',
  event: 'CarePlanReviewDecided',
  may: ['childrens-social-care'],
  unless: ({ child, episode }) =>
    lookedAfterAt(child, orderOf(episode.missingSince) as Instant)
      ? undefined
      : refuse('no-care-plan', 'The child was not looked after when the absence began.'),
});

/**
 * Recording that the care plan was reviewed.
 *
 * @refuses a review that nobody decided was needed
 * @source v59-2024 L228
 */
export const recordCarePlanReview = statementAct({
  describes: 'Record that the statutory review of the care plan took place, and what came of it.',
  event: 'CarePlanReviewed',
  may: ['childrens-social-care'],
  unless: ({ episode }) =>
    episodeSaid(episode.said, 'CarePlanReviewDecided').some(({ body }) => body.needed)
      ? undefined
      : refuse(
          'no-review-needed',
          'Nobody has decided that the care plan needs a review after this absence.',
        ),
});

/** What has to be asked after every episode. @source v59-2024 L146, L189, L202-204 */
export const answerHarmQuestions = statementAct({
  describes: 'Answer whether the child is exploited, radicalised or otherwise harmed, or at risk of it.',
  event: 'HarmQuestionsAnswered',
  may: ['childrens-social-care'],
});

/**
 * Weighing seven sets of information on whether the child might go again. `Not known` is an answer, a blank is not.
 *
 * @refuses one of the seven left out or left blank
 * @source v59-2024 L283-291, L391-399
 */
export const assessLikelihoodOfGoingAgain = statementAct({
  describes: 'Assess, from seven sets of information, whether the child might go again.',
  event: 'LikelihoodOfGoingAgainAssessed',
  may: ['childrens-social-care'],
  unless: (_, { body: { answers } }) => {
    const answered = answers.filter(
      ({ answer, notKnown }) => notKnown === true || (answer !== undefined && answer.trim() !== ''),
    );
    const open = mightGoAgain.entries.filter(({ code }) => !answered.some(({ item }) => item === code));
    if (open.length === 0) return undefined;
    return refuse(
      'information-left-blank',
      `Each of the seven is answered or said to be not known; still blank: ${open.map(({ label }) => label).join('; ')}.`,
      'body.answers',
    );
  },
});

/** Helping the family understand and support the return, with the help lines. @source v59-2024 L91, L433 */
export const supportFamily = statementAct({
  describes: 'Record what support and help-line details the family and child were given.',
  event: 'FamilySupported',
  may: ['childrens-social-care', 'police', 'other'],
});
