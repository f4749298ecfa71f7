import { describe, expect, test } from 'vitest';
import type { Command } from '../deciding/command.ts';
import { backOnTuesday, lookedAfterChild, missingSinceMonday } from '../testing/absences.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { givenEpisode, type Known, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { instant, plainDate } from '../time/instant.ts';
import { returnInterviewActs } from './acts.ts';
import { heldInterviewFact, interviewer, onWednesday } from './interview.fixture.ts';

const decided = (command: Command, facts: readonly Fact[] = [], more: Partial<Known> = {}) =>
  givenEpisode({ child: lookedAfterChild, episode: [...backOnTuesday, ...facts], ...more }).when(
    returnInterviewActs,
    command,
  );
const held = inEpisode('ReturnInterviewHeld', heldInterviewFact, onWednesday);

describe('seeing to it that an interview takes place', () => {
  test('the police refer to children’s social care', () => {
    const referral = { to: 'front-door' } as const;
    expect(
      decided(order('ReferForInterview', referral, { by: people.missingUnit, at: '2025-02-04T10:00:00Z' })),
    ).toEqual(recorded(['ReturnInterviewReferred', referral]));
    expect(decided(order('ReferForInterview', referral, { by: people.teacher }))).toMatchObject({
      refused: 'not-yours-to-do',
    });
  });

  test('it is allocated to an interviewer of a provider', () => {
    const allocation = {
      to: { name: 'Interviewer Testperson' },
      provider: 'testshire-return-interviews',
      type: 'rhi_officer',
    } as const;
    expect(decided(order('AllocateInterview', allocation))).toEqual(
      recorded(['ReturnInterviewAllocated', allocation]),
    );
    expect(decided(order('AllocateInterview', allocation), [held])).toEqual({
      refused: 'already-held',
      says: 'The return interview of this episode has been held.',
    });
  });
});

test('where no provider is named, it is the one of the day of the return; none while the child is not back', () => {
  const allocation = { to: { name: 'Interviewer Testperson' }, type: 'rhi_officer' } as const;
  const settings = {
    interviewProviders: [
      {
        name: 'First Service',
        inHouse: false,
        from: plainDate('2024-01-01'),
        until: plainDate('2025-02-03'),
      },
      { name: 'Second Service', inHouse: true, from: plainDate('2025-02-04') },
    ],
  };
  const allocated = (known: Partial<Known>) => decided(order('AllocateInterview', allocation), [], known);
  expect(allocated({ settings })).toEqual(
    recorded(['ReturnInterviewAllocated', { ...allocation, provider: 'Second Service' }]),
  );
  expect(allocated({ settings, episode: missingSinceMonday })).toEqual(
    recorded(['ReturnInterviewAllocated', allocation]),
  );
  expect(allocated({})).toEqual(recorded(['ReturnInterviewAllocated', allocation]));
});

describe('offering an interview', () => {
  test('follows the return', () => {
    expect(decided(order('OfferInterview', {}, onWednesday))).toEqual(
      recorded(['ReturnInterviewOffered', {}]),
    );
    expect(decided(order('OfferInterview', {}, onWednesday), [], { episode: missingSinceMonday })).toEqual({
      refused: 'not-found-yet',
      says: 'The record does not say yet that the child was located or is back.',
    });
  });

  test('five refusals in a row never stop the sixth offer', () => {
    const others = ['10', '12', '14', '16', '18'].map((day) => ({
      id: day,
      missingSince: instant(`2025-01-${day}T18:00:00Z`),
      over: instant(`2025-01-${day}T23:00:00Z`),
    }));
    expect(decided(order('OfferInterview', {}, onWednesday), [], { others })).toEqual(
      recorded(['ReturnInterviewOffered', {}]),
    );
  });

  test('comes before the interview', () => {
    expect(decided(order('OfferInterview', {}, onWednesday), [held])).toMatchObject({
      refused: 'already-held',
    });
  });
});

describe('booking an interview', () => {
  const booking = { at: '2025-02-06T15:30:00Z', place: 'Youth centre' };

  test('fixes time and place, and booking again moves it', () => {
    expect(decided(order('BookInterview', booking, onWednesday))).toEqual(
      recorded(['ReturnInterviewBooked', booking]),
    );
    const earlier = inEpisode('ReturnInterviewBooked', { at: '2025-02-06T10:00:00Z' }, onWednesday);
    expect(decided(order('BookInterview', booking, onWednesday), [earlier])).toEqual(
      recorded(['ReturnInterviewBooked', booking]),
    );
  });

  test('is for a time after the return', () => {
    expect(decided(order('BookInterview', { at: '2025-02-04T08:00:00Z' }, onWednesday))).toEqual({
      refused: 'booked-before-the-return',
      says: 'An interview is booked for a time after the return.',
      at: 'body.at',
    });
    expect(decided(order('BookInterview', booking, onWednesday), [held])).toMatchObject({
      refused: 'already-held',
    });
  });
});

describe('declining an interview', () => {
  test.each([
    ['the child', { by: 'child', reason: 'out_not_missing' }],
    ['a parent', { by: 'parent', reason: 'parent_s_decision', significantHarmSuspected: true }],
  ] as const)('a refusal by %s is its own outcome', (_, refusal) => {
    expect(decided(order('DeclineInterview', refusal, onWednesday))).toEqual(
      recorded(['ReturnInterviewDeclined', refusal]),
    );
  });

  test('what was held was not declined', () => {
    expect(decided(order('DeclineInterview', { by: 'child' }, onWednesday), [held])).toMatchObject({
      refused: 'already-held',
    });
  });
});

describe('not offering an interview', () => {
  const said = (body: object, by: typeof interviewer | typeof people.teamManager = interviewer) =>
    order('RecordNotOffered', body, { by, at: onWednesday.at });

  test('has a reason', () => {
    const capacity = { reason: 'capacity' };
    expect(decided(said(capacity))).toEqual(recorded(['ReturnInterviewNotOffered', capacity]));
  });

  test('by a worker’s decision needs a manager', () => {
    expect(decided(said({ reason: 'worker_decision' }))).toEqual({
      refused: 'needs-a-manager',
      says: 'A worker decides not to offer with a manager only.',
      at: 'body.agreedBy',
    });
    const agreed = {
      reason: 'worker_decision',
      agreedBy: { name: 'Manager Testperson', role: 'team-manager' },
    };
    expect(decided(said(agreed))).toEqual(recorded(['ReturnInterviewNotOffered', agreed]));
    expect(decided(said({ reason: 'worker_decision' }, people.teamManager))).toEqual(
      recorded(['ReturnInterviewNotOffered', { reason: 'worker_decision' }]),
    );
  });

  test('for another reason is said in words', () => {
    expect(decided(said({ reason: 'other' }))).toEqual({
      refused: 'say-which',
      says: 'Another reason for not offering is said in words.',
      at: 'body.words',
    });
  });

  test.each([
    ['an offer', inEpisode('ReturnInterviewOffered', {}, onWednesday)],
    ['a booking', inEpisode('ReturnInterviewBooked', { at: '2025-02-06T15:30:00Z' }, onWednesday)],
    ['a refusal', inEpisode('ReturnInterviewDeclined', { by: 'child' }, onWednesday)],
    ['an interview', held],
  ])('is not said after %s', (_, fact) => {
    expect(decided(said({ reason: 'capacity' }), [fact])).toEqual({
      refused: 'was-offered',
      says: 'A return interview was offered in this episode.',
      at: 'body.reason',
    });
  });
});

describe('an interview that is not possible', () => {
  const again = { because: 'missing_again' } as const;
  const later = {
    id: 'later',
    missingSince: instant('2025-02-05T10:00:00Z'),
    over: undefined,
  };

  test('because the child went missing again before it was done', () => {
    expect(decided(order('ExcuseInterview', again, onWednesday), [], { others: [later] })).toEqual(
      recorded(['ReturnInterviewExcused', again]),
    );
  });

  test('is missing again only where the record shows a later absence', () => {
    expect(decided(order('ExcuseInterview', again, onWednesday))).toEqual({
      refused: 'not-missing-again',
      says: 'The record shows no later absence of this child.',
      at: 'body.because',
    });
  });

  test('going again before returning counts too', () => {
    const located = inEpisode('ChildLocated', {}, { at: '2025-02-03T22:00:00Z' });
    const gone = inEpisode('WhereaboutsBecameUnknown', {}, { at: '2025-02-03T23:00:00Z' });
    expect(decided(order('ExcuseInterview', again, onWednesday), [located, gone])).toEqual(
      recorded(['ReturnInterviewExcused', again]),
    );
  });

  test('because the child cannot be contacted, with what was tried', () => {
    expect(decided(order('ExcuseInterview', { because: 'uncontactable' }, onWednesday))).toEqual({
      refused: 'say-what-was-tried',
      says: 'That a child cannot be contacted says what was tried.',
      at: 'body.reason',
    });
    const tried = { because: 'uncontactable', reason: 'Moved abroad; no number or address.' } as const;
    expect(decided(order('ExcuseInterview', tried, onWednesday))).toEqual(
      recorded(['ReturnInterviewExcused', tried]),
    );
  });

  test('was not held', () => {
    expect(decided(order('ExcuseInterview', again, onWednesday), [held], { others: [later] })).toMatchObject({
      refused: 'already-held',
    });
  });
});
