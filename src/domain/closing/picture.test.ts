import { expect, test } from 'vitest';
import { lookedAfterChild, missingSinceMonday } from '../testing/absences.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { contextOf } from '../testing/given.ts';
import { comprehensivePicture, type PictureQuestion } from './picture.ts';

const pictureOf = (...facts: readonly Fact[]) =>
  comprehensivePicture(
    contextOf({ child: lookedAfterChild, episode: [...missingSinceMonday, ...facts] }).history!,
  );
const saying = (question: PictureQuestion, ...facts: readonly Fact[]) =>
  pictureOf(...facts)[question].map(({ says, from }) => [says, from.type]);

const added = inEpisode('ReportItemsAdded', {
  items: [
    { item: 'circumstances', answer: 'A quarrel' },
    { item: 'with_whom', notKnownYet: true },
  ],
});
const check = inEpisode('SafeAndWellChecked', {
  how: 'done_seen',
  indicationsOfHarm: 'A bruise',
  whereAndWithWhom: 'At the coast with friends',
  chanceToDisclose: 'Nothing said',
});
const interview = inEpisode('ReturnInterviewHeld', {
  kind: 'standard',
  independent: true,
  content: [
    { item: 'C1', childDidNotWishToSay: true },
    { item: 'C2', answer: 'Wanted to see my brother' },
    { item: 'C4', answer: 'See my brother every week' },
    { item: 'C5', notAppropriate: true },
  ],
  reasonPrimary: 'CO1',
  covers: [],
});

test('why comes from the report and the interview, each with its source', () => {
  expect(saying('why', added, interview)).toEqual([
    ['A quarrel', 'ReportItemsAdded'],
    ['Contact with birth family', 'ReturnInterviewHeld'],
    ['Reasons and how to address them: Wanted to see my brother', 'ReturnInterviewHeld'],
  ]);
});

test('what happened comes from the check and the interview, where not wishing to say is an answer', () => {
  expect(saying('happened', check, interview)).toEqual([
    ['A bruise', 'SafeAndWellChecked'],
    ['Nothing said', 'SafeAndWellChecked'],
    ['Harm before or while missing: the child did not wish to say', 'ReturnInterviewHeld'],
  ]);
});

test('who with and where found comes from sightings, the finding and the check; what is not known is left out', () => {
  const seen = inEpisode('SightingRecorded', { words: 'Seen', place: 'Pier', withWhom: 'two adults' });
  const located = inEpisode('ChildLocated', { place: 'An aunt’s' });
  expect(saying('whoAndWhere', added, seen, located, check)).toEqual([
    ['Pier, with two adults', 'SightingRecorded'],
    ['An aunt’s', 'ChildLocated'],
    ['At the coast with friends', 'SafeAndWellChecked'],
  ]);
});

test('support needed, and whether the care plan is reviewed', () => {
  const review = inEpisode('CarePlanReviewDecided', { needed: true, reason: 'Contact has to change' });
  expect(saying('support', interview)).toEqual([
    ['What the child wants next: See my brother every week', 'ReturnInterviewHeld'],
  ]);
  expect(saying('review', review)).toEqual([
    ['A review is needed: Contact has to change', 'CarePlanReviewDecided'],
  ]);
});

test('a question that nothing answers is empty', () => {
  expect(saying('review')).toEqual([]);
});
