import { describe, expect, test } from 'vitest';
import type { Command } from '../deciding/command.ts';
import { backOnTuesday, lookedAfterChild } from '../testing/absences.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { decideEpisode, givenEpisode, type Known, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { instant } from '../time/instant.ts';
import { returnInterviewActs } from './acts.ts';
import { byManager, completeInterview, heldInterviewFact, onWednesday } from './interview.fixture.ts';

const known = (facts: readonly Fact[] = [], more: Partial<Known> = {}): Known => ({
  child: lookedAfterChild,
  episode: [...backOnTuesday, ...facts],
  ...more,
});
const decided = (command: Command, facts?: readonly Fact[], more?: Partial<Known>) =>
  givenEpisode(known(facts, more)).when(returnInterviewActs, command);
const hold = (told: object) => order('HoldInterview', { ...completeInterview, ...told }, onWednesday);

describe('one interview for several episodes when the child went missing again first', () => {
  const e1 = {
    id: 'e1',
    missingSince: instant('2025-02-01T18:00:00Z'),
    over: instant('2025-02-02T08:00:00Z'),
  };

  test('names each covered episode, and the earlier one is not possible: missing again', () => {
    const decision = decideEpisode(
      known([], { others: [e1] }),
      returnInterviewActs,
      hold({ alsoCovers: ['e1'] }),
    );
    expect(decision).toMatchObject({
      events: [
        {
          stream: 'episode',
          event: {
            type: 'ReturnInterviewHeld',
            body: { ...heldInterviewFact, covers: ['this-episode', 'e1'] },
          },
        },
        {
          stream: 'episode:e1',
          event: {
            type: 'ReturnInterviewExcused',
            happened: { precision: 'instant', at: instant('2025-02-03T18:00:00Z') },
            body: { because: 'missing_again', coveredBy: 'this-episode' },
          },
        },
      ],
    });
  });

  test('of three, the first was not possible from the start of the second', () => {
    const e2 = {
      id: 'e2',
      missingSince: instant('2025-02-02T20:00:00Z'),
      over: instant('2025-02-03T08:00:00Z'),
    };
    const decision = decideEpisode(
      known([], { others: [e1, e2] }),
      returnInterviewActs,
      hold({ alsoCovers: ['e1', 'e2', 'e1'] }),
    );
    expect(decision).toMatchObject({
      events: [
        { event: { body: { covers: ['this-episode', 'e1', 'e2'] } } },
        { stream: 'episode:e1', event: { happened: { at: e2.missingSince } } },
        { stream: 'episode:e2', event: { happened: { at: instant('2025-02-03T18:00:00Z') } } },
      ],
    });
  });

  test('covers only other episodes of the same child', () => {
    expect(decided(hold({ alsoCovers: ['stranger'] }), [], { others: [e1] })).toEqual({
      refused: 'no-such-other-episode',
      says: 'An interview covers only other episodes of the same child.',
      at: 'body.alsoCovers',
    });
  });

  test.each([
    ['is not over', undefined],
    ['began later', instant('2025-02-06T08:00:00Z')],
  ])('covers no episode that %s', (_, over) => {
    expect(decided(hold({ alsoCovers: ['e1'] }), [], { others: [{ ...e1, over }] })).toEqual({
      refused: 'not-an-earlier-episode',
      says: 'An interview also covers only episodes that were over before this one began.',
      at: 'body.alsoCovers',
    });
  });
});

describe('a visit that was a return interview', () => {
  const visit = inEpisode(
    'WelfareConversationHeld',
    { by: 'allocated-social-worker', words: 'Went for a walk and talked about Monday.' },
    { at: '2025-02-05T10:00:00Z' },
  );
  const promote = (note: number, by: typeof byManager | typeof onWednesday = byManager) =>
    order('PromoteVisitNote', { ...completeInterview, interviewerType: 'allocated_sw', note }, by);

  test('is marked so by a manager, at the time of the visit, and the note stays', () => {
    const decision = decideEpisode(known([visit]), returnInterviewActs, promote(5));
    expect(decision).toMatchObject({
      events: [
        {
          stream: 'episode',
          event: {
            type: 'ReturnInterviewHeld',
            happened: { precision: 'instant', at: instant('2025-02-05T10:00:00Z') },
            body: {
              ...heldInterviewFact,
              interviewerType: 'allocated_sw',
              independent: false,
              promotedFrom: 5,
            },
          },
        },
      ],
    });
  });

  test('is marked by nobody below a manager', () => {
    expect(decided(promote(5, onWednesday), [visit])).toMatchObject({ refused: 'not-yours-to-do' });
  });

  test('is marked once', () => {
    const marked = inEpisode('ReturnInterviewHeld', { ...heldInterviewFact, promotedFrom: 5 }, byManager);
    expect(decided(promote(5), [visit, marked])).toEqual(recorded());
  });

  test('is a note of a visit', () => {
    expect(decided(promote(9), [visit])).toEqual({
      refused: 'no-such-visit',
      says: 'No note of a visit has this number.',
      at: 'body.note',
    });
  });

  test('is never a safe-and-well check: neither record becomes the other', () => {
    const check = inEpisode('SafeAndWellChecked', { how: 'done_seen' }, { by: people.missingUnit });
    expect(decided(promote(5), [check])).toEqual({
      refused: 'check-is-no-interview',
      says: 'A safe-and-well check and a return interview are two records, and neither becomes the other.',
      at: 'body.note',
    });
  });
});
