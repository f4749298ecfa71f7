import { expect, test } from 'vitest';
import { directory } from '../../../domain/authorities/directory.ts';
import { instant } from '../../../domain/time/instant.ts';
import { headlineOf, linesOfEvent } from './say-event.ts';

const saying = {
  now: instant('2025-10-24T21:20:00Z'),
  directory: directory({ authorities: [], abolished: [], forces: [] }),
};
const lines = (type: string, body: object) =>
  linesOfEvent({ type, body }, saying).map(({ label, value }) => `${label}: ${value}`);

test('a heading says what happened, and what it says already is not said again', () => {
  const graded = { type: 'RiskGraded', body: { grade: 'high', reason: 'Harm is likely' } };
  expect(headlineOf(graded)).toBe('Police grade: high');
  expect(lines('RiskGraded', graded.body)).toEqual(['Reason: Harm is likely']);
});

test('codes, moments, people and yes or no are said as people say them', () => {
  expect(
    lines('DiscussionHeld', {
      kind: 'strategy_discussion',
      attended: [{ role: 'team-manager', name: 'Manager Testperson' }, { role: 'police-missing-unit' }],
      decisions: 'Visit the aunt',
    }),
  ).toEqual([
    'Attended: Manager Testperson (team manager); Police missing-person unit',
    'Decisions: Visit the aunt',
  ]);
  expect(lines('ReturnInterviewBooked', { at: '2025-10-25T13:30:00Z' })).toEqual(['At: Tomorrow 2:30pm']);
  expect(lines('CarePlanReviewDecided', { needed: true })).toEqual(['Needed: Yes']);
});

test('an answer stands under what was asked, and what was not known is said plainly', () => {
  expect(
    lines('ReportItemsAdded', {
      items: [
        { item: 'clothing_and_belongings', answer: 'Red coat' },
        { item: 'medical_history', notKnownYet: true },
      ],
    }).map((line) => line.split(': ').at(-1)),
  ).toEqual(['Red coat', 'Not known yet']);
});

test('names and identifiers of a child are said in one line each', () => {
  expect(
    lines('ChildRecorded', {
      names: [{ given: 'Testchild', family: 'Alder', kind: 'known_as' }],
      identifiers: [{ kind: 'nhs_number', value: '9999990436' }],
    }).map((line) => line.split(': ').at(-1)),
  ).toEqual(['Testchild Alder (known as)', '9999990436']);
});

test('what is no event of an episode or a child has no words', () => {
  expect(headlineOf({ type: 'SomethingElse', body: {} })).toBeUndefined();
});
