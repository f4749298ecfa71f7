import { describe, expect, test } from 'vitest';
import type { Command } from '../deciding/command.ts';
import { backOnTuesday, lookedAfterChild, missingSinceMonday } from '../testing/absences.ts';
import { type Fact, inEpisode, ofChild } from '../testing/facts.ts';
import {
  contextOf,
  decideChecked,
  givenEpisode,
  type Known,
  order,
  readably,
  recorded,
} from '../testing/given.ts';
import { instant } from '../time/instant.ts';
import { returnInterviewActs } from './acts.ts';
import { returnInterviewEvents } from './events.ts';
import { completeInterview, heldInterviewFact, onWednesday } from './interview.fixture.ts';

const known = (facts: readonly Fact[] = [], more: Partial<Known> = {}): Known => ({
  child: lookedAfterChild,
  episode: [...backOnTuesday, ...facts],
  ...more,
});
const decided = (command: Command, facts?: readonly Fact[], more?: Partial<Known>) =>
  givenEpisode(known(facts, more)).when(returnInterviewActs, command);
const hold = (told: object) => order('HoldInterview', { ...completeInterview, ...told }, onWednesday);
const heldBefore = inEpisode('ReturnInterviewHeld', heldInterviewFact, onWednesday);

describe('the content of the interview', () => {
  test('is complete when all six questions are answered', () => {
    expect(decided(hold({}))).toEqual(recorded(['ReturnInterviewHeld', heldInterviewFact]));
  });

  test('cannot be completed with any of the six unanswered', () => {
    for (const { item } of completeInterview.content) {
      const content = completeInterview.content.filter((answer) => answer.item !== item);
      expect(decided(hold({ content }))).toMatchObject({ refused: 'content-unanswered', at: 'body.content' });
    }
    expect(decided(hold({ content: completeInterview.content.slice(0, 5) }))).toEqual({
      refused: 'content-unanswered',
      says: 'An interview answers all six questions; not answered yet: How to stay safe if they go again.',
      at: 'body.content',
    });
  });

  test('a blank is no answer', () => {
    const content = [...completeInterview.content.slice(1), { item: 'C1', answer: '  ' }];
    expect(decided(hold({ content }))).toMatchObject({ refused: 'content-unanswered' });
  });

  test('"child did not wish to say" is an answer', () => {
    const content = [...completeInterview.content.slice(1), { item: 'C1', childDidNotWishToSay: true }];
    expect(decided(hold({ content }))).toEqual(
      recorded(['ReturnInterviewHeld', { ...heldInterviewFact, content }]),
    );
  });

  test('only parents’ and carers’ views are asked for where appropriate', () => {
    const content = [...completeInterview.content.slice(1), { item: 'C1', notAppropriate: true }];
    expect(decided(hold({ content }))).toMatchObject({ refused: 'content-unanswered' });
  });

  test('never says harm and no harm in one breath', () => {
    expect(decided(hold({ harm: ['none_found', 'emotional'] }))).toMatchObject({ refused: 'harm-and-none' });
  });
});

describe('how the child is seen', () => {
  test.each([
    ['seenAlone', 'not-said-whether-alone', 'An interview says whether the child was seen alone.'],
    [
      'advocateOffered',
      'advocate-not-answered',
      'An interview says whether an independent representative or advocate was offered.',
    ],
    ['trained', 'training-not-answered', 'An interview says whether the interviewer was trained for it.'],
  ] as const)('an interview that does not say %s is incomplete', (field, refused, says) => {
    const { [field]: _, ...told } = completeInterview;
    expect(decided(order('HoldInterview', told, onWednesday))).toEqual({
      refused,
      says,
      at: `body.${field}`,
    });
  });

  test('alone unless the child asks for someone, and then with whom', () => {
    expect(decided(hold({ seenAlone: false }))).toEqual({
      refused: 'not-said-with-whom',
      says: 'Where the child was not seen alone, the interview says who was there.',
      at: 'body.withWhom',
    });
    const accompanied = { seenAlone: false, withWhom: 'The youth worker, as the child asked.' };
    expect(decided(hold(accompanied))).toEqual(
      recorded(['ReturnInterviewHeld', { ...heldInterviewFact, ...accompanied }]),
    );
  });

  test('after the return', () => {
    expect(decided(hold({}), [], { episode: missingSinceMonday })).toMatchObject({
      refused: 'not-found-yet',
    });
  });
});

describe('who holds the interview', () => {
  test.each(['home_key_worker', 'foster_carer', 'allocated_sw'] as const)(
    'an interview by a %s can go on only as not independent, and counts so',
    (interviewerType) => {
      expect(decided(hold({ interviewerType }))).toEqual(
        recorded(['ReturnInterviewHeld', { ...heldInterviewFact, interviewerType, independent: false }]),
      );
    },
  );

  test('a teacher whom the child asked for: completed, not independent, the child’s choice', () => {
    const chosen = { interviewerType: 'teacher', childChose: true } as const;
    expect(decided(hold(chosen))).toEqual(
      recorded(['ReturnInterviewHeld', { ...heldInterviewFact, ...chosen, independent: false }]),
    );
  });

  test('police carry out an interview only in exceptional circumstances', () => {
    expect(decided(hold({ interviewerType: 'police' }))).toEqual({
      refused: 'police-only-exceptionally',
      says: 'The police hold a return interview in exceptional circumstances only, and say which.',
      at: 'body.exceptionalReason',
    });
    const exceptional = {
      interviewerType: 'police',
      exceptionalReason: 'The child would speak to this officer only.',
    } as const;
    expect(decided(hold(exceptional))).toEqual(
      recorded(['ReturnInterviewHeld', { ...heldInterviewFact, ...exceptional }]),
    );
  });
});

describe('a late interview', () => {
  const due = (at: string) => ({
    ...contextOf(known()),
    interviewDue: () => instant(at),
  });
  const decidedWhenDue = (at: string, command: Command) =>
    readably(
      decideChecked(
        returnInterviewActs,
        due(at),
        command,
        (type) => returnInterviewEvents[type as keyof typeof returnInterviewEvents],
      ),
    );

  test('is completed only with a reason', () => {
    expect(decidedWhenDue('2025-02-05T15:59:59Z', hold({}))).toEqual({
      refused: 'late-without-reason',
      says: 'A return interview that was held late says why, since delay may lose information or evidence.',
      at: 'body.lateReason',
    });
    const reasoned = { lateReason: 'child_s_choice_of_person_time' } as const;
    expect(decidedWhenDue('2025-02-05T15:59:59Z', hold(reasoned))).toEqual(
      recorded(['ReturnInterviewHeld', { ...heldInterviewFact, ...reasoned }]),
    );
  });

  test('completed at 20:30:00 is in time, at 20:30:01 late', () => {
    const at = (time: string) => order('HoldInterview', completeInterview, { ...onWednesday, at: time });
    expect(decidedWhenDue('2025-10-27T20:30:00Z', at('2025-10-27T20:30:00Z'))).toEqual(
      recorded(['ReturnInterviewHeld', heldInterviewFact]),
    );
    expect(decidedWhenDue('2025-10-27T20:30:00Z', at('2025-10-27T20:30:01Z'))).toMatchObject({
      refused: 'late-without-reason',
    });
  });

  test('of which only the day is known is late from the next day on', () => {
    const on = (day: string) => order('HoldInterview', completeInterview, { ...onWednesday, at: day });
    expect(decidedWhenDue('2025-02-07T09:00:00Z', on('2025-02-07'))).toEqual(
      recorded(['ReturnInterviewHeld', heldInterviewFact]),
    );
    expect(decidedWhenDue('2025-02-07T09:00:00Z', on('2025-02-08'))).toMatchObject({
      refused: 'late-without-reason',
    });
  });

  test('that is extended is never late', () => {
    const extended = { kind: 'extended', content: [] } as const;
    expect(decidedWhenDue('2025-02-04T09:00:00Z', hold(extended))).toEqual(
      recorded(['ReturnInterviewHeld', { ...heldInterviewFact, ...extended }]),
    );
  });
});

describe('more than one interview', () => {
  test('a repeated form post changes nothing', () => {
    expect(decided(hold({}), [heldBefore])).toEqual(recorded());
  });

  test('a second standard interview is an extended one', () => {
    expect(decided(hold({ childWords: 'More.' }), [heldBefore])).toEqual({
      refused: 'already-held',
      says: 'The return interview of this episode has been held; a further one is an extended interview.',
      at: 'body.kind',
    });
  });

  test('an extra interview for a general, considered view is stored beside it', () => {
    const extended = {
      kind: 'extended',
      interviewer: { name: 'Provider Testperson' },
      interviewerType: 'commissioned_provider',
      content: [],
    };
    expect(
      decided(order('HoldInterview', extended, { ...onWednesday, at: '2025-02-16T10:00:00Z' }), [heldBefore]),
    ).toEqual(
      recorded(['ReturnInterviewHeld', { ...extended, independent: true, covers: ['this-episode'] }]),
    );
  });

  test('an extended interview covers no episode', () => {
    const others = [
      { id: 'e1', missingSince: instant('2025-02-01T18:00:00Z'), over: instant('2025-02-03T08:00:00Z') },
    ];
    expect(decided(hold({ kind: 'extended', alsoCovers: ['e1'] }), [], { others })).toEqual({
      refused: 'extended-covers-nothing',
      says: 'An extended interview counts for no episode.',
      at: 'body.alsoCovers',
    });
  });
});

describe('nobody says of their own interview that it is independent', () => {
  test('an officer whom the record shows working with the child is not', () => {
    const involved = ofChild('InvolvementStarted', {
      by: 'allocated-social-worker',
      person: { name: ' interviewer  TESTPERSON ' },
    });
    expect(decided(hold({}), [], { child: [...lookedAfterChild, involved] })).toEqual(
      recorded(['ReturnInterviewHeld', { ...heldInterviewFact, independent: false }]),
    );
  });

  test('nor is one who is related to the child, or named in a role that cares for the child', () => {
    const related = ofChild('RelationshipRecorded', {
      person: { name: 'Interviewer Testperson' },
      relationship: 'aunt',
    });
    expect(decided(hold({}), [], { child: [...lookedAfterChild, related] })).toMatchObject({
      events: [{ body: { independent: false } }],
    });
    const keyWorker = { name: 'Key Testperson', role: 'key-worker' };
    expect(decided(hold({ interviewer: keyWorker }))).toMatchObject({
      events: [{ body: { independent: false } }],
    });
  });

  test('a return interviewer who was allocated stays independent', () => {
    const allocated = ofChild('InvolvementStarted', {
      by: 'return-interviewer',
      person: { name: 'Interviewer Testperson' },
    });
    expect(decided(hold({}), [], { child: [...lookedAfterChild, allocated] })).toMatchObject({
      events: [{ body: { independent: true } }],
    });
  });
});
