import { describe, expect, test } from 'vitest';
import { correctionActs } from '../correction/acts.ts';
import { backOnTuesday, lookedAfterChild } from '../testing/absences.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { decideEpisode, givenEpisode, order } from '../testing/given.ts';
import { returnInterviewActs } from './acts.ts';
import { completeInterview, heldInterviewFact, interviewer, onWednesday } from './interview.fixture.ts';

const known = (...facts: readonly Fact[]) => ({
  child: lookedAfterChild,
  episode: [...backOnTuesday, ...facts],
});
const HELD = backOnTuesday.length + 1;
const supported = { ...heldInterviewFact, ongoingSupport: true };
const held = inEpisode('ReturnInterviewHeld', supported, onWednesday);
const began = {
  type: 'OngoingSupportBegan',
  body: { episode: 'this-episode', worker: { name: 'Interviewer Testperson' } },
};
const ended = { type: 'OngoingSupportEnded', body: { episode: 'this-episode' } };
const onThursday = { by: interviewer, at: '2025-02-06T12:00:00Z' } as const;

describe('support that follows the interview', () => {
  test('is by the worker who held it, and stands with the child', () => {
    const hold = order('HoldInterview', { ...completeInterview, ongoingSupport: true }, onWednesday);
    expect(decideEpisode(known(), returnInterviewActs, hold)).toMatchObject({
      events: [
        { stream: 'episode', event: { type: 'ReturnInterviewHeld' } },
        { stream: 'child', event: { ...began, happened: hold.happened } },
      ],
    });
  });

  test.each([undefined, false])('is not begun where the answer is %s', (ongoingSupport) => {
    const told = { ...completeInterview, ...(ongoingSupport !== undefined && { ongoingSupport }) };
    const decision = givenEpisode(known()).when(
      returnInterviewActs,
      order('HoldInterview', told, onWednesday),
    );
    expect(decision).toMatchObject({ events: [{ type: 'ReturnInterviewHeld' }] });
  });

  test('is not begun twice by a further interview of the same worker', () => {
    const further = { ...completeInterview, kind: 'extended', ongoingSupport: true };
    const decision = givenEpisode(known(held)).when(
      returnInterviewActs,
      order('HoldInterview', further, onThursday),
    );
    expect(decision).toMatchObject({ events: [{ type: 'ReturnInterviewHeld' }] });
  });
});

describe('where the interview is put right', () => {
  const correct = (body: object, ...facts: readonly Fact[]) =>
    givenEpisode(known(...facts)).when(
      correctionActs,
      order('CorrectFact', { version: HELD, reason: 'Written down wrongly.', body }, onThursday),
    );

  test('support that was never meant to follow ends', () => {
    expect(correct({ ...supported, ongoingSupport: false }, held)).toMatchObject({
      events: [{ type: 'FactCorrected' }, ended],
    });
  });

  test('support that was left out begins', () => {
    const without = inEpisode('ReturnInterviewHeld', heldInterviewFact, onWednesday);
    expect(correct(supported, without)).toMatchObject({ events: [{ type: 'FactCorrected' }, began] });
  });

  test('support stays as it was where something else was wrong', () => {
    expect(correct({ ...supported, childWords: 'I wanted to see them.' }, held)).toMatchObject({
      events: [{ type: 'FactCorrected' }],
    });
  });

  test('support ends with an interview that never was', () => {
    const withdraw = order('WithdrawFact', { version: HELD, reason: 'It was another child.' }, onThursday);
    expect(givenEpisode(known(held)).when(correctionActs, withdraw)).toMatchObject({
      events: [{ type: 'FactWithdrawn' }, ended],
    });
  });
});
