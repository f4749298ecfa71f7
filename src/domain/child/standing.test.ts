import { expect, test } from 'vitest';
import { ofChild, versioned, when } from '../testing/facts.ts';
import { foldChild } from './child.ts';
import { standingAt } from './standing.ts';
import type { ChildGroup } from './status.ts';

const bornOn = (dateOfBirth: string | undefined, group: ChildGroup = 'home') =>
  foldChild(
    versioned([
      ofChild(
        'ChildRecorded',
        {
          names: [{ given: 'Testchild', family: 'Alder', kind: 'legal' }],
          identifiers: [],
          ...(dateOfBirth && { dateOfBirth }),
        },
        { at: '2020-01-01T09:00:00Z' },
      ),
      ofChild('GroupChanged', { group }, { at: '2020-01-01T09:00:00Z' }),
    ]),
  );

test('a child is not yet 18 at the moment the episode starts', () => {
  const born = bornOn('2007-06-10');
  expect(standingAt(born, when('2025-06-09T23:50:00+01:00'))).toBe('child');
  expect(standingAt(born, when('2025-06-10T00:00:00+01:00'))).toBe('adult');
});

test('from the 18th birthday care-leaver rules apply, if the young person is leaving care', () => {
  expect(standingAt(bornOn('2007-06-10', 'care_leaver_18_24'), when('2025-06-10T00:00:00+01:00'))).toBe(
    'care-leaver',
  );
});

test('a care leaver of 17 gets the same response as a child who is looked after', () => {
  expect(standingAt(bornOn('2008-01-01', 'care_leaver_16_17'), when('2025-02-03T20:00:00Z'))).toBe('child');
});

test('a care leaver of 22 is advised on; on the 25th birthday nothing is left to advise', () => {
  const born = bornOn('2000-03-01', 'care_leaver_18_24');
  expect(standingAt(born, when('2022-05-01T12:00:00Z'))).toBe('care-leaver');
  expect(standingAt(born, when('2025-02-28T23:59:59Z'))).toBe('care-leaver');
  expect(standingAt(born, when('2025-03-01T00:00:00Z'))).toBe('adult');
});

test('nobody is an adult because the date of birth is not known', () => {
  expect(standingAt(bornOn(undefined), when('2025-06-10T00:00:00Z'))).toBe('child');
});

test('where only the day of the episode is known, that day decides', () => {
  expect(standingAt(bornOn('2007-06-10'), when('2025-06-09'))).toBe('child');
  expect(standingAt(bornOn('2007-06-10'), when('2025-06-10'))).toBe('adult');
});
