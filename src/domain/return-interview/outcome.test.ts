import { describe, expect, test } from 'vitest';
import { interviewCounts } from '../code-sets/return-interview.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { backOnTuesday, childAtHome, lookedAfterChild, missingSinceMonday } from '../testing/absences.ts';
import { type Fact, inEpisode, ofChild } from '../testing/facts.ts';
import { contextOf, type Known } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { heldInterviewFact, onWednesday } from './interview.fixture.ts';
import { interviewOutcome, isSettled } from './outcome.ts';

const historyOf = (facts: readonly Fact[], known: Partial<Known> = {}): EpisodeHistory =>
  contextOf({ child: lookedAfterChild, episode: [...backOnTuesday, ...facts], ...known })
    .history as EpisodeHistory;
const outcome = (facts: readonly Fact[] = [], known?: Partial<Known>) =>
  interviewOutcome(historyOf(facts, known));

const at = (hour: number) => ({ at: `2025-02-05T${hour}:00:00Z` });
const offered = (hour: number) => inEpisode('ReturnInterviewOffered', {}, at(hour));
const booked = (hour: number) => inEpisode('ReturnInterviewBooked', { at: '2025-02-06T15:00:00Z' }, at(hour));
const declined = (hour: number, by: 'child' | 'parent') =>
  inEpisode('ReturnInterviewDeclined', { by }, at(hour));
const excused = (hour: number, because: 'missing_again' | 'uncontactable') =>
  inEpisode('ReturnInterviewExcused', { because }, at(hour));
const held = inEpisode('ReturnInterviewHeld', heldInterviewFact, onWednesday);
const notOffered = inEpisode('ReturnInterviewNotOffered', { reason: 'capacity' }, at(12));

describe('what became of the return interview', () => {
  test.each([
    ['nothing was done yet', [], 'not_offered'],
    ['it was offered', [offered(10)], 'in_progress'],
    ['it was booked', [offered(10), booked(11)], 'booked'],
    ['it was held', [offered(10), booked(11), held], 'completed'],
    ['the child declined', [offered(10), declined(11, 'child')], 'declined_child'],
    ['a parent declined', [declined(11, 'parent')], 'declined_parent'],
    ['a refusal stands when it is offered again', [declined(10, 'child'), offered(11)], 'declined_child'],
    ['it was booked after a refusal', [declined(10, 'child'), booked(11)], 'booked'],
    ['it was declined after being booked', [booked(10), declined(11, 'child')], 'declined_child'],
    ['it was declined in the moment of booking', [booked(11), declined(11, 'child')], 'declined_child'],
    ['it was held after a refusal', [declined(10, 'child'), held], 'completed'],
    ['it was not offered, with a reason', [notOffered], 'not_offered'],
    ['it was offered after all', [notOffered, offered(14)], 'in_progress'],
    ['the child went missing again', [offered(10), excused(11, 'missing_again')], 'excused_missing_again'],
    [
      'missing again stands, whatever was offered later for both',
      [excused(11, 'missing_again'), offered(12), booked(13)],
      'excused_missing_again',
    ],
    ['the child could not be contacted', [excused(11, 'uncontactable')], 'excused_uncontactable'],
    ['the child was reached after all', [excused(11, 'uncontactable'), offered(12)], 'in_progress'],
    [
      'a refusal comes before an excuse',
      [declined(10, 'child'), excused(11, 'uncontactable')],
      'declined_child',
    ],
  ] as const)('%s', (_, facts, expected) => {
    expect(outcome(facts)).toBe(expected);
  });

  test('a child of another authority is that authority’s responsibility, whoever held it', () => {
    const child = [ofChild('GroupChanged', { group: 'lac_ola' }, { at: '2024-01-10T09:00:00Z' })];
    expect(outcome([], { child })).toBe('other_la');
    expect(outcome([held], { child })).toBe('other_la');
  });

  test('an extended interview never counts', () => {
    const extended = inEpisode(
      'ReturnInterviewHeld',
      { ...heldInterviewFact, kind: 'extended' },
      onWednesday,
    );
    expect(outcome([declined(10, 'child'), extended])).toBe('declined_child');
    expect(outcome([extended])).toBe('not_offered');
  });

  test('a conversation with the social worker leaves a refusal a refusal', () => {
    const talked = inEpisode('WelfareConversationHeld', { by: 'allocated-social-worker' }, at(15));
    expect(outcome([declined(10, 'child'), talked])).toBe('declined_child');
  });

  test('the safe-and-well check and the interview never satisfy each other', () => {
    const checked = inEpisode(
      'SafeAndWellChecked',
      {
        how: 'done_seen',
        indicationsOfHarm: 'None.',
        whereAndWithWhom: 'At a friend’s.',
        chanceToDisclose: 'Given.',
      },
      { ...at(10), by: people.missingUnit },
    );
    expect(outcome([checked])).toBe('not_offered');
  });
});

describe('whether an interview is owed at all', () => {
  const [, reported, , returned] = backOnTuesday as readonly [Fact, Fact, Fact, Fact];
  const opened = (whereabouts: 'unknown' | 'known_with_concern' | 'known_authorised') =>
    inEpisode(
      'EpisodeOpened',
      { child: 'testchild-alder', strand: 'care', whereabouts, packs: [] },
      { at: '2025-02-03T19:00:00Z', by: people.fosterCarer },
    );

  test('not while the child is missing', () => {
    expect(outcome([], { episode: missingSinceMonday })).toBeUndefined();
  });

  test('to every child who was missing', () => {
    expect(outcome([], { child: childAtHome })).toBe('not_offered');
  });

  test('to a looked-after child who was away, not to a child at home who was', () => {
    const episode = [opened('known_with_concern'), reported, returned];
    expect(outcome([], { episode })).toBe('not_offered');
    expect(outcome([], { episode, child: childAtHome })).toBeUndefined();
  });

  test('not after an absence that somebody authorised', () => {
    expect(outcome([], { episode: [opened('known_authorised'), returned] })).toBeUndefined();
  });

  test('not where the child was found during the checks', () => {
    const deadline = inEpisode(
      'ChecksDeadlineSet',
      { deadline: '2025-02-03T20:00:00Z' },
      { at: '2025-02-03T19:00:00Z' },
    );
    const found = inEpisode('FoundDuringChecks', {}, { at: '2025-02-03T19:30:00Z' });
    expect(outcome([], { episode: [opened('unknown'), deadline, found] })).toBeUndefined();
  });
});

test('an outcome is settled when nothing more can become of it by itself', () => {
  const settled = (facts: readonly Fact[]) => {
    const history = historyOf(facts);
    return isSettled(history, interviewOutcome(history) ?? 'other_la');
  };
  expect(settled([held])).toBe(true);
  expect(settled([declined(10, 'child')])).toBe(true);
  expect(settled([declined(10, 'parent')])).toBe(true);
  expect(settled([excused(10, 'missing_again')])).toBe(true);
  expect(settled([excused(10, 'uncontactable')])).toBe(true);
  expect(settled([notOffered])).toBe(true);
  expect(settled([])).toBe(false);
  expect(settled([offered(10)])).toBe(false);
  expect(settled([booked(10)])).toBe(false);
});

test('Medway: eligible 1,420 = offered 1,328 (822 completed and 506 declined) + not offered 92', () => {
  const stories = [
    ...Array<readonly Fact[]>(822).fill([held]),
    ...Array<readonly Fact[]>(506).fill([declined(10, 'child')]),
    ...Array<readonly Fact[]>(92).fill([notOffered]),
  ];
  const outcomes = stories.map((facts) => outcome(facts) ?? 'other_la');
  const counted = (count: 'eligible' | 'offered' | 'completed') =>
    outcomes.filter((one) => interviewCounts(one)[count]).length;
  expect(counted('eligible')).toBe(1420);
  expect(counted('offered')).toBe(1328);
  expect(counted('completed')).toBe(822);
});
