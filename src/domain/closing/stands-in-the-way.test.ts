import { expect, test } from 'vitest';
import type { EpisodeHistory } from '../episode/history.ts';
import { heldInterviewFact, onWednesday } from '../return-interview/interview.fixture.ts';
import { backOnTuesday, lookedAfterChild } from '../testing/absences.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { contextOf } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { instant } from '../time/instant.ts';
import { allBut } from './closed.fixture.ts';
import { closingTasks, standsInTheWay } from './stands-in-the-way.ts';

const historyOf = (facts: readonly Fact[], episode: readonly Fact[] = backOnTuesday): EpisodeHistory =>
  contextOf({ child: lookedAfterChild, episode: [...episode, ...facts] }).history as EpisodeHistory;

test('after a return everything of the return phase stands in the way, in the order of the page', () => {
  expect(standsInTheWay(historyOf([]))).toEqual([
    'safe-and-well-outcome',
    'interview-outcome',
    'harm-questions',
    'care-plan-review',
    'placement-appropriate',
    'risk-assessment',
  ]);
});

test('what is done stays on the list, and what is not asked of such an episode is not on it', () => {
  expect(closingTasks(historyOf(allBut('care-plan-review')))).toEqual([
    { requirement: 'safe-and-well-outcome', isDone: true },
    { requirement: 'interview-outcome', isDone: true },
    { requirement: 'harm-questions', isDone: true },
    { requirement: 'care-plan-review', isDone: false },
    { requirement: 'placement-appropriate', isDone: true },
    { requirement: 'risk-assessment', isDone: true },
  ]);
});

test('a recorded decision why there was no check is an outcome of it', () => {
  const notDone = inEpisode('SafeAndWellNotDone', { outcome: 'not_done_no_decision' });
  expect(standsInTheWay(historyOf([...allBut('safe-and-well-outcome'), notDone]))).toEqual([]);
});

test.each([
  ['offered', inEpisode('ReturnInterviewOffered', {}, onWednesday), ['interview-outcome']],
  [
    'booked',
    inEpisode('ReturnInterviewBooked', { at: '2025-02-08T10:00:00Z' }, onWednesday),
    ['interview-outcome'],
  ],
  ['declined', inEpisode('ReturnInterviewDeclined', { by: 'child' }, onWednesday), []],
  [
    'not offered with a reason',
    inEpisode('ReturnInterviewNotOffered', { reason: 'capacity' }, onWednesday),
    [],
  ],
] as const)('an interview that is only %s', (_, fact, open) => {
  expect(standsInTheWay(historyOf([...allBut('interview-outcome'), fact]))).toEqual(open);
});

test('a late interview closes only with a reason', () => {
  const interviewDue = instant('2025-02-05T12:00:00Z');
  expect(standsInTheWay(historyOf(allBut()), { interviewDue })).toEqual(['late-interview-reason']);
  const given = inEpisode('ReturnInterviewLateReasonGiven', { reason: 'late_notice' });
  expect(standsInTheWay(historyOf([...allBut(), given]), { interviewDue })).toEqual([]);
  const withIt = inEpisode(
    'ReturnInterviewHeld',
    { ...heldInterviewFact, lateReason: 'capacity' },
    onWednesday,
  );
  expect(standsInTheWay(historyOf([...allBut('interview-outcome'), withIt]), { interviewDue })).toEqual([]);
});

test('a child who was away, not missing, needs no police check', () => {
  const [, reported, , returned] = backOnTuesday as readonly [Fact, Fact, Fact, Fact];
  const away = inEpisode(
    'EpisodeOpened',
    { child: 'testchild-alder', strand: 'care', whereabouts: 'known_with_concern', packs: [] },
    { at: '2025-02-03T19:00:00Z', by: people.fosterCarer },
  );
  expect(standsInTheWay(historyOf(allBut('safe-and-well-outcome'), [away, reported, returned]))).toEqual([]);
});

test('an absence that somebody authorised asks for nothing afterwards', () => {
  const [, , , returned] = backOnTuesday as readonly [Fact, Fact, Fact, Fact];
  const authorised = inEpisode(
    'EpisodeOpened',
    { child: 'testchild-alder', strand: 'care', whereabouts: 'known_authorised', packs: [] },
    { at: '2025-02-03T19:00:00Z', by: people.fosterCarer },
  );
  expect(standsInTheWay(historyOf([], [authorised, returned]), { questions: ['gangs'] })).toEqual([]);
});
