import { describe, expect, test } from 'vitest';
import type { Command } from '../deciding/command.ts';
import { backOnTuesday, lookedAfterChild } from '../testing/absences.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { contextOf, decideChecked, givenEpisode, order, readably, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { instant } from '../time/instant.ts';
import { returnInterviewActs } from './acts.ts';
import { returnInterviewEvents } from './events.ts';
import { heldInterviewFact, onWednesday } from './interview.fixture.ts';

const known = (facts: readonly Fact[]) => ({
  child: lookedAfterChild,
  episode: [...backOnTuesday, ...facts],
});
const decided = (command: Command, ...facts: readonly Fact[]) =>
  givenEpisode(known(facts)).when(returnInterviewActs, command);
const held = inEpisode('ReturnInterviewHeld', heldInterviewFact, onWednesday);

describe('why an interview was late', () => {
  const reason = { reason: 'late_notice' } as const;
  const decidedWhenDue = (at: string) =>
    readably(
      decideChecked(
        returnInterviewActs,
        { ...contextOf(known([held])), interviewDue: () => instant(at) },
        order('GiveLateReason', reason, onWednesday),
        (type) => returnInterviewEvents[type as keyof typeof returnInterviewEvents],
      ),
    );

  test('can be given afterwards', () => {
    expect(decidedWhenDue('2025-02-05T12:00:00Z')).toEqual(
      recorded(['ReturnInterviewLateReasonGiven', reason]),
    );
    expect(decided(order('GiveLateReason', reason, onWednesday), held)).toEqual(
      recorded(['ReturnInterviewLateReasonGiven', reason]),
    );
  });

  test('is not asked of one that was in time', () => {
    expect(decidedWhenDue('2025-02-07T09:00:00Z')).toEqual({
      refused: 'held-in-time',
      says: 'The return interview of this episode was held in time.',
    });
  });

  test('is not asked of one that was not held', () => {
    expect(decided(order('GiveLateReason', reason, onWednesday))).toEqual({
      refused: 'not-held',
      says: 'No return interview has been held in this episode yet.',
    });
  });

  test('for another reason is said in words', () => {
    expect(decided(order('GiveLateReason', { reason: 'other' }, onWednesday), held)).toEqual({
      refused: 'say-which',
      says: 'Another reason for a late interview is said in words.',
      at: 'body.words',
    });
  });
});

describe('where the child refuses to engage', () => {
  test('parents and carers are offered the chance to give information and intelligence', () => {
    const offer = { to: 'foster-carer' } as const;
    expect(decided(order('OfferCarerInformation', offer))).toEqual(
      recorded(['CarerInformationOffered', offer]),
    );
    expect(decided(order('OfferCarerInformation', { to: 'virtual-school' }))).toEqual({
      refused: 'not-a-carer',
      says: 'This chance is offered to parents and carers.',
      at: 'body.to',
    });
  });

  test('what they say is stored separately', () => {
    const information = { words: 'The child has a second telephone.' };
    expect(decided(order('RecordCarerInformation', information, { by: people.parent }))).toEqual(
      recorded(['CarerInformationGiven', information]),
    );
  });

  test('a social worker still speaks with the child, and that is a welfare conversation', () => {
    const conversation = { words: 'Is well; does not want to talk about Monday.' };
    expect(decided(order('RecordWelfareConversation', conversation))).toEqual(
      recorded(['WelfareConversationHeld', { by: 'allocated-social-worker', ...conversation }]),
    );
    expect(decided(order('RecordWelfareConversation', {}, { by: people.fosterCarer }))).toEqual(
      recorded(['WelfareConversationHeld', { by: 'foster-carer' }]),
    );
  });
});

describe('what follows from an interview', () => {
  test('intelligence is passed on by name of the role, and says what', () => {
    const passed = { to: ['police-missing-unit'], words: 'A group of men at one address.' };
    expect(decided(order('PassOnIntelligence', passed))).toEqual(recorded(['IntelligencePassedOn', passed]));
    expect(decided(order('PassOnIntelligence', { ...passed, to: [] }))).toEqual({
      refused: 'passed-on-to-nobody',
      says: 'Passing on names at least one role.',
      at: 'body.to',
    });
    expect(decided(order('PassOnIntelligence', { to: passed.to }))).toEqual({
      refused: 'passed-on-nothing',
      says: 'Passing on says what is passed on.',
      at: 'body.words',
    });
  });

  const action = {
    action: 'Arrange weekend contact with friends',
    owner: { name: 'Allocated Worker Testperson' },
    by: '2025-02-10',
  } as const;

  test('an action has an owner and a date', () => {
    expect(decided(order('AgreeFollowUp', action, onWednesday))).toEqual(
      recorded(['FollowUpAgreed', action]),
    );
    expect(decided(order('AgreeFollowUp', { ...action, by: '2025-02-04' }, onWednesday))).toEqual({
      refused: 'due-before-agreed',
      says: 'An action is due after it was agreed.',
      at: 'body.by',
    });
  });

  test('an agreed action is done once', () => {
    const agreed = inEpisode('FollowUpAgreed', action, onWednesday);
    const done = { followUp: 5 };
    expect(decided(order('CompleteFollowUp', done), agreed)).toEqual(recorded(['FollowUpDone', done]));
    expect(decided(order('CompleteFollowUp', done), agreed, inEpisode('FollowUpDone', done))).toEqual(
      recorded(),
    );
    expect(decided(order('CompleteFollowUp', done))).toEqual({
      refused: 'no-such-follow-up',
      says: 'No action with this number was agreed.',
      at: 'body.followUp',
    });
  });
});
