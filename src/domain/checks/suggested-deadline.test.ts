import { expect, test } from 'vitest';
import { foldChild } from '../child/child.ts';
import { lookedAfter } from '../testing/children.ts';
import { type Fact, ofChild, versioned } from '../testing/facts.ts';
import { floorSettings } from '../testing/given.ts';
import { instant } from '../time/instant.ts';
import { suggestedChecks } from './suggested-deadline.ts';

const suggested = (...facts: readonly Fact[]) =>
  suggestedChecks(foldChild(versioned(facts)), instant('2025-02-03T20:00:00Z'), floorSettings);
const aged = (dateOfBirth: string) => lookedAfter({ dateOfBirth });

test('younger children are reported earlier: below 16 the suggestion is shorter', () => {
  expect(suggested(...aged('2009-02-04'))).toEqual({ minutes: 45, because: ['under-16'] });
  expect(suggested(...aged('2009-02-03'))).toEqual({ minutes: 90, because: ['aged-16-or-over'] });
});

test('a child of an age that nobody knows is suggested the shorter time', () => {
  expect(suggested(ofChild('ChildRecorded', { names: [], identifiers: [], approximateAge: 17 }))).toEqual({
    minutes: 45,
    because: ['age-not-known'],
  });
});

test('a high risk of exploitation leaves no time: people are told at once', () => {
  const high = ofChild(
    'ExploitationRiskAssessed',
    { type: 'CSE', level: 'high' },
    { at: '2025-01-10T09:00:00Z' },
  );
  expect(suggested(...aged('2009-02-04'), high)).toEqual({ minutes: 0, because: ['high-exploitation-risk'] });
  const lowered = ofChild(
    'ExploitationRiskAssessed',
    { type: 'CSE', level: 'low' },
    { at: '2025-01-20T09:00:00Z' },
  );
  expect(suggested(...aged('2009-02-04'), high, lowered)).toEqual({ minutes: 45, because: ['under-16'] });
});

test('a possible victim of trafficking is a particular reason to worry', () => {
  const flag = ofChild('FlagRaised', { flag: 'possible_trafficking' }, { at: '2025-01-10T09:00:00Z' });
  expect(suggested(...aged('2009-02-03'), flag)).toEqual({ minutes: 0, because: ['possible-trafficking'] });
});

test('an unaccompanied child in the first days of care is a particular reason to worry', () => {
  const flag = ofChild('FlagRaised', { flag: 'uasc' }, { at: '2025-02-01T09:00:00Z' });
  const care = ofChild('CareStarted', {}, { at: '2025-02-01T10:00:00Z' });
  expect(suggested(...aged('2009-02-03'), flag, care)).toEqual({
    minutes: 0,
    because: ['possible-trafficking'],
  });
});

test('medication that the child is without shortens the checks to the time in which that becomes dangerous', () => {
  const sheet = (hours: number) =>
    ofChild(
      'PreparedSheetSaved',
      { telephones: [], people: [], places: [], missingMedicationBecomesDangerousAfterHours: hours },
      { at: '2025-01-10T09:00:00Z' },
    );
  expect(suggested(...aged('2009-02-03'), sheet(0.5))).toEqual({
    minutes: 30,
    because: ['medication-becomes-dangerous'],
  });
  expect(suggested(...aged('2009-02-03'), sheet(12))).toEqual({ minutes: 90, because: ['aged-16-or-over'] });
});
