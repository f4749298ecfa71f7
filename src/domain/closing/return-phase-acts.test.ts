import { describe, expect, test } from 'vitest';
import { mightGoAgain } from '../code-sets/safe-and-well.ts';
import type { Command } from '../deciding/command.ts';
import { backOnTuesday, childAtHome, lookedAfterChild } from '../testing/absences.ts';
import { givenEpisode, type Known, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { closingActs } from './acts.ts';
import { onFriday } from './closed.fixture.ts';

const decided = (command: Command, known: Partial<Known> = {}) =>
  givenEpisode({ child: lookedAfterChild, episode: backOnTuesday, ...known }).when(closingActs, command);

describe('after the return', () => {
  test('it is decided whether the placement remains appropriate', () => {
    const arrangements = { placementRemainsAppropriate: false, words: 'A panel looks for another.' };
    expect(decided(order('DecideReturnArrangements', arrangements))).toEqual(
      recorded(['ReturnArrangementsDecided', arrangements]),
    );
    expect(decided(order('DecideReturnArrangements', {}))).toEqual({
      refused: 'nothing-decided',
      says: 'Arrangements say something of the return or of the placement.',
      at: 'body',
    });
  });

  test('it is decided for a looked-after child whether a statutory review of the care plan is required', () => {
    expect(decided(order('DecideCarePlanReview', { needed: true }))).toEqual(
      recorded(['CarePlanReviewDecided', { needed: true }]),
    );
    expect(decided(order('DecideCarePlanReview', { needed: true }), { child: childAtHome })).toEqual({
      refused: 'no-care-plan',
      says: 'The child was not looked after when the absence began.',
    });
  });

  test('exploitation and radicalisation are answered', () => {
    const answers = {
      sexualExploitation: 'low',
      radicalisation: 'none_known',
      criminalExploitation: 'medium',
    };
    expect(decided(order('AnswerHarmQuestions', answers, onFriday))).toEqual(
      recorded(['HarmQuestionsAnswered', answers]),
    );
    expect(decided(order('AnswerHarmQuestions', answers, { by: people.fosterCarer }))).toMatchObject({
      refused: 'not-yours-to-do',
    });
  });

  test('the family is given support and help-line details', () => {
    expect(decided(order('SupportFamily', { helpLinesGiven: true }))).toEqual(
      recorded(['FamilySupported', { helpLinesGiven: true }]),
    );
  });
});

describe('whether the child might go again', () => {
  const seven = mightGoAgain.entries.map(({ code }) => ({ item: code, answer: 'As in the last review.' }));

  test('is assessed from seven sets of information', () => {
    expect(seven).toHaveLength(7);
    expect(decided(order('AssessLikelihoodOfGoingAgain', { answers: seven }))).toEqual(
      recorded(['LikelihoodOfGoingAgainAssessed', { answers: seven }]),
    );
  });

  test('"not known" is allowed', () => {
    const answers = [...seven.slice(1), { item: 'individual_circumstances', notKnown: true }];
    expect(decided(order('AssessLikelihoodOfGoingAgain', { answers }))).toEqual(
      recorded(['LikelihoodOfGoingAgainAssessed', { answers }]),
    );
  });

  test('blank is not', () => {
    const refusal = {
      refused: 'information-left-blank',
      says: 'Each of the seven is answered or said to be not known; still blank: Individual circumstances.',
      at: 'body.answers',
    };
    expect(decided(order('AssessLikelihoodOfGoingAgain', { answers: seven.slice(1) }))).toEqual(refusal);
    const blank = [...seven.slice(1), { item: 'individual_circumstances', answer: ' ' }];
    expect(decided(order('AssessLikelihoodOfGoingAgain', { answers: blank }))).toEqual(refusal);
  });
});
