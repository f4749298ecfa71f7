import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ReturnInterviewOutcome, returnInterviewOutcome } from '../code-sets/return-interview.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { backOnTuesday, childAtHome, lookedAfterChild, missingSinceMonday } from '../testing/absences.ts';
import { type Fact, inEpisode, ofChild } from '../testing/facts.ts';
import { contextOf } from '../testing/given.ts';
import { heldInterviewFact } from './interview.fixture.ts';
import { interviewOutcome, interviewOwed } from './outcome.ts';

const HOURS_OF_TWO_WEEKS = 14 * 24;

const telling = fc.integer({ min: 0, max: HOURS_OF_TWO_WEEKS }).map((hours) => ({
  at: new Date(Date.parse('2025-02-03T19:00:00Z') + hours * 3_600_000).toISOString(),
}));

const fact: fc.Arbitrary<Fact> = telling.chain((told) =>
  fc.constantFrom(
    inEpisode('ReturnInterviewReferred', { to: 'front-door' }, told),
    inEpisode('ReturnInterviewOffered', {}, told),
    inEpisode('ReturnInterviewBooked', { at: '2025-02-08T15:00:00Z' }, told),
    inEpisode('ReturnInterviewDeclined', { by: 'child' }, told),
    inEpisode('ReturnInterviewDeclined', { by: 'parent' }, told),
    inEpisode('ReturnInterviewHeld', heldInterviewFact, told),
    inEpisode('ReturnInterviewHeld', { ...heldInterviewFact, kind: 'extended' }, told),
    inEpisode('ReturnInterviewNotOffered', { reason: 'capacity' }, told),
    inEpisode('ReturnInterviewExcused', { because: 'missing_again' }, told),
    inEpisode('ReturnInterviewExcused', { because: 'uncontactable' }, told),
    inEpisode('WelfareConversationHeld', { by: 'allocated-social-worker' }, told),
    inEpisode('SafeAndWellNotDone', { outcome: 'not_done_no_decision' }, told),
    inEpisode('ChildLocated', {}, told),
    inEpisode('WhereaboutsBecameUnknown', {}, told),
  ),
);

const ofAnotherAuthority = [ofChild('GroupChanged', { group: 'lac_ola' }, { at: '2024-01-10T09:00:00Z' })];

const story: fc.Arbitrary<EpisodeHistory> = fc
  .record({
    child: fc.constantFrom(lookedAfterChild, childAtHome, ofAnotherAuthority),
    absence: fc.constantFrom(backOnTuesday, missingSinceMonday),
    after: fc.array(fact, { maxLength: 12 }),
  })
  .map(
    ({ child, absence, after }) =>
      contextOf({ child, episode: [...absence, ...after] }).history as EpisodeHistory,
  );

test('whatever happened, every episode has one outcome and the equations of the outcome set balance', () => {
  fc.assert(
    fc.property(fc.array(story, { minLength: 1, maxLength: 20 }), (stories) => {
      const outcomes = stories.map(interviewOutcome);
      const count = (...wanted: readonly ReturnInterviewOutcome[]) =>
        outcomes.filter((one) => one !== undefined && wanted.includes(one)).length;
      const counted = (flag: 'eligible' | 'offered') =>
        count(...returnInterviewOutcome.entries.filter((entry) => entry[flag]).map(({ code }) => code));

      expect(counted('eligible')).toBe(
        counted('offered') + count('not_offered', 'excused_missing_again', 'excused_uncontactable'),
      );
      expect(counted('offered')).toBe(
        count('completed', 'declined_child', 'declined_parent', 'booked', 'in_progress'),
      );
      expect(stories.filter(interviewOwed).length).toBe(counted('eligible') + count('other_la'));
    }),
    { seed: 20250203, numRuns: 300 },
  );
});
