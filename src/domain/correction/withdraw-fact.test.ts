import { describe, expect, test } from 'vitest';
import { allBut, onFriday } from '../closing/closed.fixture.ts';
import type { Command } from '../deciding/command.ts';
import { backOnTuesday, lookedAfterChild } from '../testing/absences.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { decideEpisode, givenEpisode, type Known, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { instant } from '../time/instant.ts';
import { correctionActs } from './acts.ts';

const known = (facts: readonly Fact[] = [], more: Partial<Known> = {}): Known => ({
  child: lookedAfterChild,
  episode: [...backOnTuesday, ...facts],
  ...more,
});
const decided = (command: Command, facts?: readonly Fact[], more?: Partial<Known>) =>
  givenEpisode(known(facts, more)).when(correctionActs, command);

const OPENING = 1;
const RETURN = 4;
const NEXT = 5;
const reason = 'It was another child.';
const second = { name: 'Manager Testperson', role: 'team-manager' } as const;
const withdraw = (version: number, by: Command['madeBy'] = people.fosterCarer, more: object = {}) =>
  order('WithdrawFact', { version, reason, ...more }, { by, at: '2025-02-07T12:00:00Z' });

describe('withdrawing what was never so', () => {
  test('adds an event that names the statement; what was said stays readable', () => {
    const decision = decideEpisode(known(), correctionActs, withdraw(RETURN));
    expect(decision).toMatchObject({
      events: [{ stream: 'episode', event: { type: 'FactWithdrawn', corrects: RETURN, body: { reason } } }],
    });
  });

  test('of a statement that was never made, or is withdrawn already, is refused', () => {
    expect(decided(withdraw(99))).toMatchObject({ refused: 'no-such-statement' });
    const withdrawn = inEpisode('FactWithdrawn', { reason }, { corrects: RETURN });
    expect(decided(withdraw(RETURN), [withdrawn])).toEqual({
      refused: 'no-such-statement',
      says: 'No statement with this number stands in this episode: it was never made, or has been withdrawn.',
      at: 'body.version',
    });
  });

  test('never takes the beginning of an episode away: that is voiding', () => {
    expect(decided(withdraw(OPENING))).toEqual({
      refused: 'opening-stays',
      says: 'An episode that never was is made void; its beginning is not withdrawn.',
      at: 'body.version',
    });
  });

  test('is for the agency that made or recorded the statement', () => {
    expect(decided(withdraw(RETURN, people.missingUnit, { second }))).toMatchObject({
      refused: 'not-yours-to-correct',
    });
  });

  test('of somebody else’s statement takes two people', () => {
    const colleague = { ...people.fosterCarer, person: 'Second Carer Testperson' };
    expect(decided(withdraw(RETURN, colleague))).toEqual({
      refused: 'second-person-needed',
      says: 'Taking back what somebody else said needs a second person.',
      at: 'body.second',
    });
    const alone = { second: { name: 'Second Carer Testperson' } };
    expect(decided(withdraw(RETURN, colleague, alone))).toMatchObject({ refused: 'second-person-needed' });
    expect(decided(withdraw(RETURN, colleague, { second }))).toEqual(
      recorded(['FactWithdrawn', { reason, second }]),
    );
  });
});

describe('what the rest of the record does not allow', () => {
  test('a return withdrawn while the child’s next episode is there', () => {
    const later = {
      id: 'later',
      missingSince: instant('2025-02-05T18:00:00Z'),
      over: instant('2025-02-06T08:00:00Z'),
    };
    expect(decided(withdraw(RETURN), [], { others: [later] })).toEqual({
      refused: 'inside-another-episode',
      says: 'Another episode of this child would cover the same time.',
      inTheWay: 'later',
    });
    const open = { ...later, over: undefined };
    expect(decided(withdraw(RETURN), [], { others: [open] })).toEqual({
      refused: 'another-is-open',
      says: 'This child has another episode from which the child has not returned.',
      inTheWay: 'later',
    });
  });

  test('a return withdrawn after the interview that followed it', () => {
    const offered = inEpisode('ReturnInterviewOffered', {}, { at: '2025-02-05T10:00:00Z' });
    expect(decided(withdraw(RETURN), [offered])).toEqual({
      refused: 'not-found-yet',
      says: 'The record does not say yet that the child was located or is back.',
    });
  });

  test('what an episode was closed on, until it is reopened', () => {
    const closed = inEpisode('EpisodeClosed', { reason: 'return_phase_complete' }, onFriday);
    const harmQuestions = 7;
    const facts = [...allBut(), closed];
    expect(decided(withdraw(harmQuestions, people.socialWorker), facts)).toEqual({
      refused: 'closed-on-this',
      says: 'This episode was closed on what this would change; it is reopened first.',
      at: 'body',
    });
    const reopened = inEpisode('EpisodeReopened', { reason: 'Wrong child.' }, onFriday);
    expect(decided(withdraw(harmQuestions, people.socialWorker), [...facts, reopened])).toEqual(
      recorded(['FactWithdrawn', { reason }]),
    );
  });

  test('a statement that another one refers to', () => {
    const sent = inEpisode('NoticeSent', { to: 'team-manager', channel: 'system', about: 'missing' });
    const acknowledged = inEpisode(
      'NoticeAcknowledged',
      { notice: NEXT, to: 'team-manager' },
      { by: people.teamManager },
    );
    expect(decided(withdraw(NEXT, people.socialWorker), [sent, acknowledged])).toEqual({
      refused: 'referred-to',
      says: 'Another statement refers to this one and is withdrawn first.',
      at: 'body.version',
    });
    expect(decided(withdraw(NEXT, people.socialWorker), [sent])).toEqual(
      recorded(['FactWithdrawn', { reason }]),
    );
  });

  test('a closing, which is taken back by reopening', () => {
    const closed = inEpisode('EpisodeClosed', { reason: 'died' }, onFriday);
    expect(decided(withdraw(NEXT, people.teamManager), [closed])).toMatchObject({
      refused: 'has-its-own-act',
    });
  });
});

test('an agreement on fewer checks that was never made leaves out no later check either', () => {
  const agreed = inEpisode(
    'FrequencyDecided',
    {
      police: { name: 'Unit Testperson', role: 'police-missing-unit' },
      carer: { name: 'Carer Testperson', role: 'foster-carer' },
      reason: 'As agreed.',
      everyNthReturn: 3,
      reviewOn: '2025-05-04',
      harmConsidered: true,
    },
    { by: people.missingUnit, at: '2025-02-04T14:00:00Z' },
  );
  const decision = decideEpisode(known([agreed]), correctionActs, withdraw(NEXT, people.missingUnit));
  expect(decision).toMatchObject({
    events: [
      { stream: 'episode', event: { type: 'FactWithdrawn', corrects: NEXT } },
      { stream: 'child', event: { type: 'CheckFrequencyWithdrawn', body: { episode: 'this-episode' } } },
    ],
  });
});
