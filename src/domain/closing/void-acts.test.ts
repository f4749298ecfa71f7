import { describe, expect, test } from 'vitest';
import type { Command } from '../deciding/command.ts';
import { heldInterviewFact, onWednesday } from '../return-interview/interview.fixture.ts';
import { backOnTuesday, lookedAfterChild, missingSinceMonday } from '../testing/absences.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { decideEpisode, givenEpisode, type Known, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { instant } from '../time/instant.ts';
import { closingActs } from './acts.ts';

const known = (facts: readonly Fact[] = [], more: Partial<Known> = {}): Known => ({
  child: lookedAfterChild,
  episode: [...backOnTuesday, ...facts],
  ...more,
});
const decided = (command: Command, facts?: readonly Fact[], more?: Partial<Known>) =>
  givenEpisode(known(facts, more)).when(closingActs, command);

const byStewards = { by: people.dataSteward, at: '2025-02-07T10:00:00Z' } as const;
const second = { name: 'Manager Testperson', role: 'team-manager' } as const;
const body = { reason: 'The child was at a club all along.', second };
const survivor = {
  id: 'survivor',
  missingSince: instant('2025-02-03T18:00:00Z'),
  over: instant('2025-02-04T09:00:00Z'),
};
const voided = inEpisode('EpisodeVoided', { ...body, because: 'void_error' }, byStewards);
const merged = inEpisode(
  'EpisodeVoided',
  { ...body, because: 'void_duplicate', survivor: 'survivor' },
  byStewards,
);

describe('an episode recorded in error', () => {
  test('is made void by the data steward and a second person, with a reason', () => {
    expect(decided(order('VoidEpisode', body, byStewards))).toEqual(
      recorded(['EpisodeVoided', { ...body, because: 'void_error' }]),
    );
    expect(decided(order('VoidEpisode', body, { by: people.teamManager }))).toMatchObject({
      refused: 'not-yours-to-do',
    });
  });

  test.each(['Steward Testperson', ' steward  testperson'])('the second person is another: %s', (name) => {
    expect(decided(order('VoidEpisode', { ...body, second: { name } }, byStewards))).toEqual({
      refused: 'second-person-needed',
      says: 'This takes two people; the second is somebody else.',
      at: 'body.second',
    });
  });

  test('nor is it whoever writes it down', () => {
    const typed = { ...byStewards, recordedBy: people.teamManager };
    expect(decided(order('VoidEpisode', body, typed))).toMatchObject({
      refused: 'second-person-needed',
    });
  });

  test('is made void once', () => {
    expect(decided(order('VoidEpisode', body, byStewards), [voided])).toEqual(recorded());
  });

  test('nobody stays in touch because of it and its plan is not kept with the child, until that is undone', () => {
    const plan = { plan: 'Meet on Fridays.', actions: [] };
    const facts = [
      inEpisode('ReturnInterviewHeld', { ...heldInterviewFact, ongoingSupport: true }, onWednesday),
      inEpisode('ActionPlanSaved', plan, onWednesday),
    ];
    const saidOfChild = (command: Command, episode: readonly Fact[]) => {
      const decision = decideEpisode(known(episode), closingActs, command);
      return 'refused' in decision
        ? decision
        : decision.events.filter(({ stream }) => stream === 'child').map(({ event: { type } }) => type);
    };
    expect(saidOfChild(order('VoidEpisode', body, byStewards), facts)).toEqual([
      'OngoingSupportEnded',
      'EpisodePlanWithdrawn',
    ]);
    expect(saidOfChild(order('UndoVoid', body, byStewards), [...facts, voided])).toEqual([
      'OngoingSupportBegan',
      'EpisodePlanSaved',
    ]);
  });

  test('takes nothing more', () => {
    const close = order('CloseEpisode', { reason: 'died' }, { by: people.teamManager, at: byStewards.at });
    expect(decided(close, [voided])).toEqual({
      refused: 'episode-is-void',
      says: 'This episode was made void, so nothing more is recorded in it.',
    });
  });
});

describe('two episodes of one absence', () => {
  const merge = (id = 'survivor') => order('MergeEpisodes', { ...body, survivor: id }, byStewards);
  const others = { others: [survivor] };

  test('are merged by alias: this one is void, the survivor learns of it, and no event moves', () => {
    const decision = decideEpisode(known([], others), closingActs, merge());
    expect(decision).toMatchObject({
      events: [
        {
          stream: 'episode',
          event: {
            type: 'EpisodeVoided',
            body: { ...body, because: 'void_duplicate', survivor: 'survivor' },
          },
        },
        {
          stream: 'episode:survivor',
          event: {
            type: 'DuplicateMergedIn',
            body: { duplicate: 'this-episode', reason: body.reason },
          },
        },
      ],
    });
  });

  test('are of the same child', () => {
    for (const id of ['stranger', 'this-episode'])
      expect(decided(merge(id), [], others)).toEqual({
        refused: 'no-such-survivor',
        says: 'The survivor is another episode of the same child.',
        at: 'body.survivor',
      });
  });

  test('are merged by two people', () => {
    const alone = { ...body, survivor: 'survivor', second: { name: 'Steward Testperson' } };
    expect(decided(order('MergeEpisodes', alone, byStewards), [], others)).toMatchObject({
      refused: 'second-person-needed',
    });
  });

  test('are merged once', () => {
    expect(decided(merge(), [merged], others)).toEqual(recorded());
  });

  test('that one holds other duplicates is put right first', () => {
    const holds = inEpisode('DuplicateMergedIn', { duplicate: 'other', reason: 'Same.' });
    const refusal = {
      refused: 'holds-duplicates',
      says: 'Other episodes were merged into this one; they are separated before it is made void.',
    };
    expect(decided(merge(), [holds], others)).toEqual(refusal);
    expect(decided(order('VoidEpisode', body, byStewards), [holds])).toEqual(refusal);
    const separated = inEpisode('DuplicateSeparated', { duplicate: 'other', reason: 'Not the same.' });
    expect(decided(order('VoidEpisode', body, byStewards), [holds, separated])).toEqual(
      recorded(['EpisodeVoided', { ...body, because: 'void_error' }]),
    );
  });
});

describe('undoing', () => {
  const undo = order('UndoVoid', body, byStewards);

  test('a void brings the episode back as it was', () => {
    expect(decided(undo, [voided])).toEqual(recorded(['VoidingUndone', body]));
  });

  test('a merge separates the two again', () => {
    const decision = decideEpisode(known([merged]), closingActs, undo);
    expect(decision).toMatchObject({
      events: [
        { stream: 'episode', event: { type: 'VoidingUndone', body } },
        {
          stream: 'episode:survivor',
          event: {
            type: 'DuplicateSeparated',
            body: { duplicate: 'this-episode', reason: body.reason },
          },
        },
      ],
    });
  });

  test('is done by two people', () => {
    const alone = { ...body, second: { name: 'Steward Testperson' } };
    expect(decided(order('UndoVoid', alone, byStewards), [voided])).toMatchObject({
      refused: 'second-person-needed',
    });
  });

  test('what is not void changes nothing', () => {
    expect(decided(undo)).toEqual(recorded());
  });

  test('makes no second unreturned episode of a child', () => {
    const others = [{ id: 'now', missingSince: instant('2025-03-01T18:00:00Z'), over: undefined }];
    expect(decided(undo, [], { episode: [...missingSinceMonday, voided], others })).toEqual({
      refused: 'another-is-open',
      says: 'This child has another episode from which the child has not returned.',
      inTheWay: 'now',
    });
  });

  test('what was never recorded is refused', () => {
    expect(decided(undo, [], { episode: [] })).toMatchObject({ refused: 'no-such-episode' });
  });
});
