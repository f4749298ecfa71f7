import { describe, expect, test } from 'vitest';
import type { EpisodeHistory, EpisodeOutline } from '../episode/history.ts';
import { backOnTuesday, lookedAfterChild, missingSinceMonday } from '../testing/absences.ts';
import { type Fact, ofChild } from '../testing/facts.ts';
import { contextOf, type Known } from '../testing/given.ts';
import { instant, plainDate } from '../time/instant.ts';
import { checkDue, checkDueAt } from './check-due.ts';

const everyThird = { everyNthReturn: 3, reviewOn: plainDate('2025-05-04') };
const day = plainDate('2025-02-04');

describe('a check at every third return', () => {
  test.each([
    [1, false],
    [2, false],
    [3, true],
    [4, false],
    [5, false],
    [6, true],
  ])('return %i since the agreement: due %s', (returns, due) => {
    expect(checkDueAt(everyThird, returns, day)).toBe(due);
  });

  test('holds up to its review date and no longer', () => {
    expect(checkDueAt(everyThird, 1, plainDate('2025-05-04'))).toBe(false);
    expect(checkDueAt(everyThird, 1, plainDate('2025-05-05'))).toBe(true);
  });
});

const historyOf = (known: Partial<Known>): EpisodeHistory =>
  contextOf({ child: lookedAfterChild, episode: backOnTuesday, ...known }).history as EpisodeHistory;
const other = (id: string, over: string): EpisodeOutline => ({
  id,
  missingSince: instant('2025-01-01T00:00:00Z'),
  over: instant(over),
});
const agreedOn = (episode: string, at: string) => [
  ...lookedAfterChild,
  ofChild('CheckFrequencyDecided', { episode, everyNthReturn: 3, reviewOn: '2025-05-04' }, { at }),
];

describe('at the return of this episode', () => {
  test('a check is due where nothing was agreed', () => {
    expect(checkDue(historyOf({}))).toBe(true);
  });

  test('nothing is due while the child is missing', () => {
    expect(checkDue(historyOf({ episode: missingSinceMonday }))).toBeUndefined();
  });

  test('the return on which it was agreed is the first of three', () => {
    expect(checkDue(historyOf({ child: agreedOn('this-episode', '2025-02-04T12:00:00Z') }))).toBe(false);
  });

  test('the second is left out, the third is checked', () => {
    const child = agreedOn('first', '2025-01-10T12:00:00Z');
    const first = other('first', '2025-01-10T09:00:00Z');
    const second = other('second', '2025-01-15T09:00:00Z');
    expect(checkDue(historyOf({ child, others: [first] }))).toBe(false);
    expect(checkDue(historyOf({ child, others: [first, second] }))).toBe(true);
  });

  test('returns before the agreement, and absences that are not over, do not count', () => {
    const child = agreedOn('first', '2025-01-10T12:00:00Z');
    const before = other('before', '2025-01-05T09:00:00Z');
    const open = { id: 'open', missingSince: instant('2025-01-12T00:00:00Z'), over: undefined };
    const first = other('first', '2025-01-10T09:00:00Z');
    expect(checkDue(historyOf({ child, others: [before, first, open] }))).toBe(false);
  });

  test('an agreement made later, on another return, says nothing of this one', () => {
    expect(checkDue(historyOf({ child: agreedOn('later', '2025-02-10T12:00:00Z') }))).toBe(true);
  });

  test('an agreement that was withdrawn leaves no check out, and one made anew does', () => {
    const withdrawn = ofChild('CheckFrequencyWithdrawn', { episode: 'first' });
    const child = [...agreedOn('first', '2025-01-10T12:00:00Z'), withdrawn];
    expect(checkDue(historyOf({ child }))).toBe(true);
    const anew = agreedOn('first', '2025-01-11T12:00:00Z').at(-1) as Fact;
    expect(checkDue(historyOf({ child: [...child, anew] }))).toBe(false);
  });

  test('an episode that was made void since counts from when it was agreed', () => {
    expect(checkDue(historyOf({ child: agreedOn('void', '2025-01-10T12:00:00Z') }))).toBe(false);
  });
});
