import { describe, expect, test } from 'vitest';
import type { Command } from '../deciding/command.ts';
import { backOnTuesday, childAtHome, lookedAfterChild, missingSinceMonday } from '../testing/absences.ts';
import { type Fact, inEpisode, ofChild } from '../testing/facts.ts';
import { givenEpisode, type Known, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { instant } from '../time/instant.ts';
import { closingActs } from './acts.ts';
import { allBut, onFriday, type ReturnPhasePart, returnPhase } from './closed.fixture.ts';

const decided = (command: Command, facts: readonly Fact[] = [], known: Partial<Known> = {}) =>
  givenEpisode({ child: lookedAfterChild, episode: [...backOnTuesday, ...facts], ...known }).when(
    closingActs,
    command,
  );
const close = (body: object = {}) =>
  order('CloseEpisode', { reason: 'return_phase_complete', ...body }, onFriday);
const closed = (body: object = {}) =>
  recorded(['EpisodeClosed', { reason: 'return_phase_complete', ...body }]);

describe('closing the return phase', () => {
  test('is the authority’s manager’s act when nothing stands in the way', () => {
    expect(decided(close(), allBut())).toEqual(closed());
    expect(
      decided(order('CloseEpisode', { reason: 'return_phase_complete' }, { at: onFriday.at }), allBut()),
    ).toMatchObject({ refused: 'not-yours-to-do' });
  });

  test.each([
    ['safe-and-well-outcome', 'the safe-and-well check has an outcome, or a recorded decision why not'],
    ['interview-outcome', 'the return interview has an outcome'],
    ['harm-questions', 'the questions about exploitation and radicalisation are answered'],
    ['care-plan-review', 'it is decided whether the care plan needs a statutory review'],
    ['placement-appropriate', 'it is decided whether the placement remains appropriate'],
    ['risk-assessment', 'a risk assessment is newer than the episode'],
  ] as const)('without %s is refused', (part, says) => {
    expect(decided(close(), allBut(part))).toEqual({
      refused: 'stands-in-the-way',
      says: `Before this episode closes: ${says}.`,
      at: 'body.inSpiteOf',
    });
  });

  test('lists all that still stands in the way', () => {
    expect(decided(close(), allBut('harm-questions', 'care-plan-review'))).toEqual({
      refused: 'stands-in-the-way',
      says: 'Before this episode closes: the questions about exploitation and radicalisation are answered; it is decided whether the care plan needs a statutory review.',
      at: 'body.inSpiteOf',
    });
  });

  test('without a newer risk assessment goes on with an override and a reason', () => {
    const inSpiteOf = [{ requirement: 'risk-assessment', reason: 'The worker is ill; due on Monday.' }];
    expect(decided(close({ inSpiteOf }), allBut('risk-assessment'))).toEqual(closed({ inSpiteOf }));
  });

  test.each([
    'safe-and-well-outcome',
    'interview-outcome',
    'harm-questions',
    'care-plan-review',
    'placement-appropriate',
  ] as const satisfies readonly ReturnPhasePart[])('no override stands in for %s', (requirement) => {
    const inSpiteOf = [{ requirement, reason: 'No time.' }];
    expect(decided(close({ inSpiteOf }), allBut(requirement))).toMatchObject({
      refused: 'stands-in-the-way',
    });
  });

  test('overrides only what stands in the way', () => {
    const inSpiteOf = [{ requirement: 'risk-assessment', reason: 'Not needed.' }];
    expect(decided(close({ inSpiteOf }), allBut())).toEqual({
      refused: 'nothing-to-override',
      says: 'Closing in spite of something names only what stands in the way.',
      at: 'body.inSpiteOf',
    });
  });

  test('waits for the return', () => {
    expect(decided(close(), [], { episode: missingSinceMonday })).toEqual({
      refused: 'not-returned',
      says: 'The record does not say yet that the child is back.',
      at: 'body.reason',
    });
  });

  test('happens once', () => {
    const before = inEpisode('EpisodeClosed', { reason: 'return_phase_complete' }, onFriday);
    expect(decided(close(), [...allBut(), before])).toEqual(recorded());
  });

  test('answers the questions that the pack adds', () => {
    const settings = { closingNeeds: ['gangs'] };
    expect(decided(close(), allBut(), { settings })).toEqual({
      refused: 'stands-in-the-way',
      says: 'Before this episode closes: “gangs” is answered.',
      at: 'body.inSpiteOf',
    });
    const answered = inEpisode(
      'HarmQuestionsAnswered',
      {
        sexualExploitation: 'none_known',
        radicalisation: 'none_known',
        other: [{ question: 'gangs', answer: 'No sign of any.' }],
      },
      { at: onFriday.at },
    );
    expect(decided(close(), [...allBut('harm-questions'), answered], { settings })).toEqual(closed());
  });
});

describe('other reasons for closing', () => {
  const reason = (reason: string, more: object = {}) => order('CloseEpisode', { reason, ...more }, onFriday);
  const handedTo = { name: 'Colleague Testperson' };

  test('a child located in the checks leaves no return phase', () => {
    const [opened] = missingSinceMonday as readonly [Fact];
    const deadline = inEpisode('ChecksDeadlineSet', { deadline: '2025-02-03T20:00:00Z' });
    const found = inEpisode('FoundDuringChecks', {}, { at: '2025-02-03T19:30:00Z' });
    const body = { reason: 'located_in_checks' } as const;
    expect(decided(reason('located_in_checks'), [], { episode: [opened, deadline, found] })).toEqual(
      recorded(['EpisodeClosed', body]),
    );
    expect(decided(reason('located_in_checks'), allBut())).toEqual({
      refused: 'not-found-in-checks',
      says: 'The child was not found during the checks.',
      at: 'body.reason',
    });
  });

  test('an 18th birthday ends no search: a named person takes it over', () => {
    const born = (dateOfBirth: string) => ({
      child: [ofChild('ChildRecorded', { names: [], identifiers: [], dateOfBirth })],
      episode: missingSinceMonday,
    });
    expect(decided(reason('turned_18'), [], born('2007-02-07'))).toEqual({
      refused: 'search-goes-on',
      says: 'The child is not found, so closing names the person who takes the search over.',
      at: 'body.handedTo',
    });
    expect(decided(reason('turned_18', { handedTo }), [], born('2007-02-07'))).toEqual(
      recorded(['EpisodeClosed', { reason: 'turned_18', handedTo }]),
    );
    expect(decided(reason('turned_18', { handedTo }), [], born('2007-02-08'))).toEqual({
      refused: 'not-18-yet',
      says: 'By the record the child has not turned 18.',
      at: 'body.reason',
    });
  });

  test('an end of care ends no search either', () => {
    const ended = ofChild('CareEnded', { reason: 'E3' }, { at: '2025-02-05T09:00:00Z' });
    const child = [...lookedAfterChild, ended];
    expect(decided(reason('care_ended'), [], { child, episode: missingSinceMonday })).toMatchObject({
      refused: 'search-goes-on',
    });
    expect(decided(reason('care_ended'), [], { child })).toEqual(
      recorded(['EpisodeClosed', { reason: 'care_ended' }]),
    );
    expect(decided(reason('care_ended'))).toEqual({
      refused: 'care-goes-on',
      says: 'By the record the care of the child has not ended.',
      at: 'body.reason',
    });
  });

  test('a transfer of responsibility names who goes on', () => {
    expect(decided(reason('responsibility_transferred'))).toEqual({
      refused: 'handed-to-nobody',
      says: 'A transfer names who goes on from here.',
      at: 'body.handedTo',
    });
    expect(decided(reason('responsibility_transferred', { handedTo }))).toEqual(
      recorded(['EpisodeClosed', { reason: 'responsibility_transferred', handedTo }]),
    );
  });

  test('a death ends everything', () => {
    expect(decided(reason('died'), [], { episode: missingSinceMonday })).toEqual(
      recorded(['EpisodeClosed', { reason: 'died' }]),
    );
  });

  test.each(['void_error', 'void_duplicate'])('%s is not closing', (code) => {
    expect(decided(reason(code), allBut())).toEqual({
      refused: 'voiding-is-no-closing',
      says: 'An episode is made void by a void or a merge.',
      at: 'body.reason',
    });
  });
});

describe('reopening', () => {
  const closedBefore = [
    ...allBut(),
    inEpisode('EpisodeClosed', { reason: 'return_phase_complete' }, onFriday),
  ];
  const reopen = order('ReopenEpisode', { reason: 'The child disclosed more.' }, onFriday);

  test('is a manager’s act, with a reason', () => {
    expect(decided(reopen, closedBefore)).toEqual(
      recorded(['EpisodeReopened', { reason: 'The child disclosed more.' }]),
    );
    expect(
      decided(order('ReopenEpisode', { reason: 'More.' }, { by: people.socialWorker }), closedBefore),
    ).toMatchObject({ refused: 'not-yours-to-do' });
  });

  test('changes nothing where the episode is not closed', () => {
    expect(decided(reopen, allBut())).toEqual(recorded());
  });

  test('takes up no second search for the same child', () => {
    const handedOver = inEpisode(
      'EpisodeClosed',
      { reason: 'responsibility_transferred', handedTo: { name: 'Colleague Testperson' } },
      onFriday,
    );
    const others = [{ id: 'now', missingSince: instant('2025-03-01T18:00:00Z'), over: undefined }];
    expect(decided(reopen, [], { episode: [...missingSinceMonday, handedOver], others })).toEqual({
      refused: 'another-is-open',
      says: 'This child has another episode from which the child has not returned.',
      inTheWay: 'now',
    });
  });
});

test('closing at home asks what the family was given, and nothing about a care plan or placement', () => {
  const atHome = { child: childAtHome };
  const facts = allBut('care-plan-review', 'placement-appropriate');
  expect(decided(close(), facts, atHome)).toEqual({
    refused: 'stands-in-the-way',
    says: 'Before this episode closes: it is answered what the family was given.',
    at: 'body.inSpiteOf',
  });
  const supported = inEpisode('FamilySupported', { helpLinesGiven: true }, { at: onFriday.at });
  expect(decided(close(), [...facts, supported], atHome)).toEqual(closed());
});

test('an assessment from before the return is not newer, and a draft is none', () => {
  const saved = (at: string, complete: boolean) =>
    inEpisode('RiskAssessmentSaved', { assessment: 'As known.', actions: [], complete }, { at });
  const rest = allBut('risk-assessment');
  const lacking = { refused: 'stands-in-the-way' };
  expect(decided(close(), [...rest, saved('2025-02-04T08:00:00Z', true)])).toMatchObject(lacking);
  expect(decided(close(), [...rest, saved('2025-02-06T08:00:00Z', false)])).toMatchObject(lacking);
  const prepared = ofChild(
    'PreIncidentRiskAssessmentSaved',
    { assessment: 'Updated.' },
    { at: '2025-02-06T08:00:00Z' },
  );
  expect(decided(close(), rest, { child: [...lookedAfterChild, prepared] })).toEqual(closed());
  expect(decided(close(), [...rest, returnPhase['risk-assessment']])).toEqual(closed());
});
