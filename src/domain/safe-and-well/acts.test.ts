import { describe, expect, test } from 'vitest';
import type { Command } from '../deciding/command.ts';
import { backOnTuesday, lookedAfterChild, missingSinceMonday } from '../testing/absences.ts';
import { type Fact, inEpisode, ofChild } from '../testing/facts.ts';
import { decideEpisode, givenEpisode, type Known, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { safeAndWellActs } from './acts.ts';

const known = (facts: readonly Fact[] = [], more: Partial<Known> = {}): Known => ({
  child: lookedAfterChild,
  episode: [...backOnTuesday, ...facts],
  ...more,
});
const decided = (command: Command, facts?: readonly Fact[], more?: Partial<Known>) =>
  givenEpisode(known(facts, more)).when(safeAndWellActs, command);

const afternoon = '2025-02-04T14:00:00Z';
const byUnit = { by: people.missingUnit, at: afternoon };
const seen = {
  how: 'done_seen',
  officer: 'Unit Testperson',
  officerType: 'plain_clothes',
  indicationsOfHarm: 'None seen; the child was tired.',
  whereAndWithWhom: 'With friends in the next town.',
  chanceToDisclose: 'Given, alone; nothing said.',
} as const;

describe('the safe-and-well check', () => {
  test('records indications of harm, where and with whom, and the chance to disclose, with the officer', () => {
    expect(decided(order('RecordSafeAndWell', seen, byUnit))).toEqual(recorded(['SafeAndWellChecked', seen]));
  });

  test.each([
    ['indicationsOfHarm', 'harm-not-answered', 'A check says whether there was any indication of harm.'],
    ['whereAndWithWhom', 'where-not-answered', 'A check says where the child was and with whom.'],
    [
      'chanceToDisclose',
      'chance-not-answered',
      'A check says whether the child had a chance to disclose offending by or against them.',
    ],
  ] as const)('is not done without %s', (part, refused, says) => {
    const { [part]: _, ...rest } = seen;
    expect(decided(order('RecordSafeAndWell', rest, byUnit))).toEqual({ refused, says, at: `body.${part}` });
  });

  test.each(['officer', 'officerType'] as const)('is not done without the %s', (part) => {
    const { [part]: _, ...rest } = seen;
    expect(decided(order('RecordSafeAndWell', rest, byUnit))).toEqual({
      refused: 'officer-not-named',
      says: 'A check names the officer and what kind of officer.',
      at: 'body.officer',
    });
  });

  test('may be refused by the child', () => {
    const refusal = { how: 'refused', officer: 'Unit Testperson' } as const;
    expect(decided(order('RecordSafeAndWell', refusal, byUnit))).toEqual(
      recorded(['SafeAndWellChecked', refusal]),
    );
  });

  test('is carried out by the police, and a social worker may write down what they said', () => {
    expect(decided(order('RecordSafeAndWell', seen, { at: afternoon }))).toMatchObject({
      refused: 'not-yours-to-do',
    });
    expect(decided(order('RecordSafeAndWell', seen, { ...byUnit, recordedBy: people.socialWorker }))).toEqual(
      recorded(['SafeAndWellChecked', seen]),
    );
  });

  test('is carried out after the child has returned', () => {
    const stillMissing = { episode: missingSinceMonday };
    expect(decided(order('RecordSafeAndWell', seen, byUnit), [], stillMissing)).toEqual({
      refused: 'not-found-yet',
      says: 'The record does not say yet that the child was located or is back.',
    });
    const early = { ...byUnit, at: '2025-02-04T08:59:00Z' };
    expect(decided(order('RecordSafeAndWell', seen, early))).toEqual({
      refused: 'before-the-return',
      says: 'This is said to have happened before the child was located or back.',
      at: 'happened',
    });
  });

  test('never says harm and no harm in one breath', () => {
    const harm = { ...seen, harm: ['none_found', 'physical'] };
    expect(decided(order('RecordSafeAndWell', harm, byUnit))).toEqual({
      refused: 'harm-and-none',
      says: 'No harm found and harm not assessed are answers that stand alone.',
      at: 'body.harm',
    });
    const none = { ...seen, harm: ['none_found'] };
    expect(decided(order('RecordSafeAndWell', none, byUnit))).toEqual(recorded(['SafeAndWellChecked', none]));
  });
});

describe('sharing the outcome', () => {
  const shared = { with: ['allocated-social-worker', 'foster-carer', 'independent-reviewing-officer'] };
  const checked = inEpisode('SafeAndWellChecked', seen, byUnit);

  test('with the allocated worker, carers and reviewing officer is recorded', () => {
    expect(decided(order('ShareSafeAndWell', shared, byUnit), [checked])).toEqual(
      recorded(['SafeAndWellShared', shared]),
    );
  });

  test('needs a check and somebody to share it with', () => {
    expect(decided(order('ShareSafeAndWell', shared, byUnit))).toEqual({
      refused: 'no-check-to-share',
      says: 'No safe-and-well check is recorded for this episode.',
    });
    expect(decided(order('ShareSafeAndWell', { with: [] }, byUnit), [checked])).toEqual({
      refused: 'shared-with-nobody',
      says: 'Sharing names at least one role.',
      at: 'body.with',
    });
  });
});

const agreed = {
  police: { name: 'Unit Testperson', role: 'police-missing-unit' },
  carer: { name: 'Carer Testperson', role: 'foster-carer' },
  reason: 'The child comes back within the hour each time and tells the carer where they were.',
  everyNthReturn: 3,
  reviewOn: '2025-05-04',
  harmConsidered: true,
} as const;

describe('how often checks are made', () => {
  test('is agreed between police and carer, and kept for the returns to come', () => {
    const decision = decideEpisode(known(), safeAndWellActs, order('DecideFrequency', agreed, byUnit));
    expect(decision).toMatchObject({
      events: [
        { stream: 'episode', event: { type: 'FrequencyDecided', body: agreed } },
        {
          stream: 'child',
          event: {
            type: 'CheckFrequencyDecided',
            body: { episode: 'this-episode', everyNthReturn: 3, reviewOn: '2025-05-04' },
          },
        },
      ],
    });
  });

  test('is agreed once', () => {
    const before = inEpisode('FrequencyDecided', agreed, byUnit);
    expect(decided(order('DecideFrequency', agreed, byUnit), [before])).toEqual(recorded());
  });

  test.each([
    [
      'the police agree',
      { ...agreed, police: { name: 'Worker Testperson', role: 'allocated-social-worker' } },
      'not-agreed-by-police',
      'How often checks are made is agreed by the police.',
      'body.police',
    ],
    [
      'the parent or carer agrees',
      { ...agreed, carer: { name: 'Worker Testperson', role: 'allocated-social-worker' } },
      'not-agreed-by-carer',
      'How often checks are made is agreed by a parent or carer.',
      'body.carer',
    ],
    [
      'the link between going missing often and serious harm was considered',
      { ...agreed, harmConsidered: false },
      'harm-not-considered',
      'Checks are made less often only after considering that going missing often is linked to serious harm.',
      'body.harmConsidered',
    ],
    [
      'its review lies ahead',
      { ...agreed, reviewOn: '2025-02-04' },
      'review-in-the-past',
      'The review lies after the day of the agreement.',
      'body.reviewOn',
    ],
  ])('holds only if %s', (_, body, refused, says, at) => {
    expect(decided(order('DecideFrequency', body, byUnit))).toEqual({ refused, says, at });
  });
});

describe('no check', () => {
  const byAgreement = { outcome: 'not_done_by_frequency_decision' } as const;
  const agreedBefore = ofChild(
    'CheckFrequencyDecided',
    { episode: 'earlier', everyNthReturn: 3, reviewOn: '2025-05-04' },
    { at: '2025-01-20T10:00:00Z' },
  );

  test('by agreement needs an agreement that covers this return', () => {
    expect(decided(order('RecordSafeAndWellNotDone', byAgreement, byUnit))).toEqual({
      refused: 'no-agreement-covers-this',
      says: 'No agreement between police and parent or carer leaves out the check at this return.',
      at: 'body.outcome',
    });
    expect(
      decided(order('RecordSafeAndWellNotDone', byAgreement, byUnit), [], {
        child: [...lookedAfterChild, agreedBefore],
      }),
    ).toEqual(recorded(['SafeAndWellNotDone', byAgreement]));
  });

  test('without an agreement is recorded as such', () => {
    const none = { outcome: 'not_done_no_decision' } as const;
    expect(decided(order('RecordSafeAndWellNotDone', none, byUnit))).toEqual(
      recorded(['SafeAndWellNotDone', none]),
    );
  });

  test('applies only to a child whose whereabouts were known', () => {
    const notApplicable = { outcome: 'not_applicable' } as const;
    expect(decided(order('RecordSafeAndWellNotDone', notApplicable, byUnit))).toEqual({
      refused: 'was-missing',
      says: 'A check applies to every child who was missing.',
      at: 'body.outcome',
    });
    const [, , , returned] = backOnTuesday;
    const away = inEpisode(
      'EpisodeOpened',
      { child: 'testchild-alder', strand: 'care', whereabouts: 'known_with_concern', packs: [] },
      { at: '2025-02-03T19:00:00Z' },
    );
    expect(
      decided(order('RecordSafeAndWellNotDone', notApplicable, byUnit), [], {
        episode: [away, returned as Fact],
      }),
    ).toEqual(recorded(['SafeAndWellNotDone', notApplicable]));
  });
});
