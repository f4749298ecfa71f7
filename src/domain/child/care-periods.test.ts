import { describe, expect, test } from 'vitest';
import { recordedChild } from '../testing/children.ts';
import { type Fact, ofChild, versioned, when } from '../testing/facts.ts';
import { carePeriods } from './care-periods.ts';
import { foldChild } from './child.ts';

const periodsOf = (...facts: readonly Fact[]) =>
  carePeriods(foldChild(versioned([recordedChild(), ...facts])), '887');

const started = (at: string) => ofChild('CareStarted', {}, { at });
const ended = (at: string) => ofChild('CareEnded', { reason: 'E4A' }, { at });
const group = (name: 'home' | 'lac_own' | 'lac_ola', at: string) =>
  ofChild('GroupChanged', { group: name }, { at });

describe('when an authority looked after a child', () => {
  test('from when care began until it ended, with the reason', () => {
    expect(periodsOf(started('2024-05-01'), ended('2024-08-01'), started('2025-01-10'))).toEqual([
      { began: when('2024-05-01'), ended: when('2024-08-01'), reason: 'E4A' },
      { began: when('2025-01-10'), ended: undefined, reason: undefined },
    ]);
  });

  test('while the child is said to be in the group of those whom it looks after', () => {
    expect(periodsOf(group('lac_own', '2024-05-01'), group('home', '2024-08-01'))).toEqual([
      { began: when('2024-05-01'), ended: when('2024-08-01'), reason: undefined },
    ]);
  });

  test('an end of care and a change of group on one day are one end, which keeps its reason', () => {
    expect(periodsOf(started('2024-05-01'), group('home', '2024-08-01'), ended('2024-08-01'))).toEqual([
      { began: when('2024-05-01'), ended: when('2024-08-01'), reason: 'E4A' },
    ]);
  });

  test('a child whom another authority looks after is not looked after here', () => {
    expect(periodsOf(group('lac_ola', '2024-05-01'))).toEqual([]);
    expect(
      periodsOf(
        ofChild('ResponsibilityTaken', { authority: '886' }, { at: '2024-04-01' }),
        started('2024-05-01'),
      ),
    ).toEqual([]);
  });

  test('another authority that becomes responsible ends the period here', () => {
    const handedOver = ofChild('ResponsibilityTaken', { authority: '886' }, { at: '2024-06-01' });
    expect(periodsOf(started('2024-05-01'), handedOver)).toEqual([
      { began: when('2024-05-01'), ended: when('2024-06-01'), reason: undefined },
    ]);
  });
});
