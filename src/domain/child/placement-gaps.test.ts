import { expect, test } from 'vitest';
import { lookedAfter, recordedChild } from '../testing/children.ts';
import { type Fact, ofChild, versioned } from '../testing/facts.ts';
import { order, recorded } from '../testing/given.ts';
import { givenChild } from '../testing/given-child.ts';
import { instant, plainDate } from '../time/instant.ts';
import { foldChild } from './child.ts';
import { placementGaps } from './placement-gaps.ts';
import { inProceedings } from './proceedings.ts';

const at = instant('2025-02-03T20:00:00Z');
const elsewhere = ofChild(
  'PlacementStarted',
  { type: 'K2', host: '883', distanceMiles: 74 },
  { at: '2025-01-10' },
);
const arranged = (body: Parameters<typeof ofChild<'PlacementArranged'>>[1]) =>
  ofChild('PlacementArranged', body, { at: '2025-01-12' });
const assessed = (distanceConsidered: boolean) =>
  ofChild(
    'PreIncidentRiskAssessmentSaved',
    { assessment: 'May go back.', distanceConsidered },
    { at: '2025-01-12' },
  );
const gaps = (...facts: readonly Fact[]) =>
  placementGaps(foldChild(versioned([...lookedAfter(), ...facts])), at);

test('a child placed 74 miles away, in another area, with nothing arranged', () => {
  expect(gaps(elsewhere)).toEqual([
    'host-not-notified',
    'no-agreed-process',
    'carers-not-informed',
    'no-pre-incident-risk-assessment',
  ]);
});

test('the host authority is notified, and its receipt is recorded', () => {
  const rest = { notificationAgreed: true, informationGivenToCarers: true };
  expect(gaps(elsewhere, assessed(true), arranged({ ...rest, hostNotified: true }))).toEqual([
    'host-has-not-acknowledged',
  ]);
  const receipt = { hostNotified: true, hostAcknowledgedBy: { name: 'Host Testperson' } };
  expect(gaps(elsewhere, assessed(true), arranged(rest), arranged(receipt))).toEqual([]);
});

test('in the own area nothing is asked of a host authority', () => {
  expect(gaps(assessed(true), arranged({ informationGivenToCarers: true }))).toEqual([]);
});

test('distance from home, family and friends is a factor of the assessment', () => {
  expect(gaps(assessed(false), arranged({ informationGivenToCarers: true }))).toEqual([
    'distance-not-considered',
  ]);
});

test('for a possible victim of trafficking the placement says what keeps traffickers away', () => {
  const flag = ofChild('FlagRaised', { flag: 'possible_trafficking' }, { at: '2025-01-12' });
  const informed = { informationGivenToCarers: true };
  expect(gaps(flag, assessed(true), arranged(informed))).toEqual(['no-measures-against-trafficking']);
  expect(
    gaps(flag, assessed(true), arranged({ ...informed, measuresAgainstTrafficking: 'Phone kept by staff.' })),
  ).toEqual([]);
});

test('what was arranged for one placement is not arranged for the next', () => {
  const next = ofChild('PlacementStarted', { type: 'K2', host: '883' }, { at: '2025-01-20' });
  expect(gaps(elsewhere, arranged({ hostNotified: true, notificationAgreed: true }), next)).toContain(
    'host-not-notified',
  );
});

test('a child in no placement has no gaps in one, and nothing is arranged for it', () => {
  expect(placementGaps(foldChild(versioned([recordedChild()])), at)).toEqual([]);
  expect(givenChild([recordedChild()]).when(order('ArrangePlacement', { hostNotified: true }))).toMatchObject(
    {
      refused: 'no-placement',
    },
  );
  expect(givenChild(lookedAfter()).when(order('ArrangePlacement', { hostNotified: true }))).toEqual(
    recorded(['PlacementArranged', { hostNotified: true }]),
  );
});

test('a child under an interim care order is in proceedings, with the date of the hearing', () => {
  const interim = ofChild(
    'LegalStatusChanged',
    { status: 'C1', hearingOn: '2025-03-03' },
    { at: '2025-01-10' },
  );
  const full = ofChild('LegalStatusChanged', { status: 'C2' }, { at: '2025-02-01' });
  const child = (...facts: readonly Fact[]) => foldChild(versioned([...lookedAfter(), ...facts]));
  expect(inProceedings(child(interim), at)).toEqual({ hearingOn: plainDate('2025-03-03') });
  expect(inProceedings(child(interim, full), at)).toBeUndefined();
  expect(inProceedings(child(), at)).toBeUndefined();
});
