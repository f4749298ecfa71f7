import { expect, test } from 'vitest';
import { type Fact, ofChild, thatEvening, versioned, when } from '../testing/facts.ts';
import { foldChild } from './child.ts';
import { hostByNotice } from './relationships.ts';

const recorded = ofChild('ChildRecorded', { names: [], identifiers: [] });
const responsible = (authority: string) => ofChild('ResponsibilityTaken', { authority });
const hostOf = (...facts: readonly Fact[]) => hostByNotice(foldChild(versioned([recorded, ...facts])), '999');

test('the authority that keeps the record of another authority’s child has the child in its area', () => {
  expect(hostOf(responsible('919'))).toEqual({
    agency: 'childrens-social-care:999',
    kind: 'hosts',
    from: when(thatEvening),
  });
});

test('a child of its own, or for whom nobody has said who is responsible, it does not host', () => {
  expect(hostOf(responsible('999'))).toBeUndefined();
  expect(hostOf()).toBeUndefined();
});

test('a child for whom it was responsible before does not stay with it as a host', () => {
  expect(hostOf(responsible('999'), responsible('919'))).toBeUndefined();
});

test('where the child is placed, the placement says who hosts', () => {
  const placed = ofChild('PlacementStarted', { type: 'U6', host: '886' });
  expect(hostOf(responsible('919'), placed)).toBeUndefined();
});
