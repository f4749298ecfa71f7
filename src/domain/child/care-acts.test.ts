import { expect, test } from 'vitest';
import { atHome, lookedAfter } from '../testing/children.ts';
import { ofChild } from '../testing/facts.ts';
import { order, recorded } from '../testing/given.ts';
import { givenChild } from '../testing/given-child.ts';

test('a child begins to be looked after once at a time', () => {
  expect(givenChild(atHome()).when(order('StartCare', { categoryOfNeed: 'N1' }))).toEqual(
    recorded(['CareStarted', { categoryOfNeed: 'N1' }]),
  );
  expect(givenChild(lookedAfter()).when(order('StartCare', {}))).toMatchObject({
    refused: 'looked-after-already',
  });
});

test('care ends after it began, with the national reason', () => {
  const end = (at: string) => order('EndCare', { reason: 'E4A' }, { at });
  expect(givenChild(lookedAfter()).when(end('2025-02-03'))).toEqual(
    recorded(['CareEnded', { reason: 'E4A' }]),
  );
  expect(givenChild(lookedAfter()).when(end('2024-09-01'))).toMatchObject({
    refused: 'ends-before-it-began',
  });
  expect(givenChild(atHome()).when(end('2025-02-03'))).toMatchObject({ refused: 'nothing-to-end' });
});

test('a child may be looked after again', () => {
  const ended = ofChild('CareEnded', { reason: 'E4A' }, { at: '2024-12-01' });
  expect(givenChild([...lookedAfter(), ended]).when(order('StartCare', {}))).toMatchObject({
    events: [{ type: 'CareStarted' }],
  });
});

const placement = { type: 'K2', host: '883', provider: 'PR4', home: 'SC000002', distanceMiles: 74 };

test('a placement holds host authority, provider, home and distance; Wales is a host like any authority', () => {
  expect(givenChild(lookedAfter()).when(order('StartPlacement', placement))).toEqual(
    recorded(['PlacementStarted', placement]),
  );
  expect(givenChild(lookedAfter()).when(order('StartPlacement', { type: 'K2', host: 'WAL' }))).toMatchObject({
    events: [{ body: { host: 'WAL' } }],
  });
});

test('a kind of placement that has ended is refused after its last day, and accepted on it', () => {
  const semiIndependent = (at: string) => order('StartPlacement', { type: 'H5', host: '887' }, { at });
  expect(givenChild(lookedAfter()).when(semiIndependent('2025-03-31'))).toMatchObject({ events: [{}] });
  expect(givenChild(lookedAfter()).when(semiIndependent('2025-04-01'))).toEqual({
    refused: 'code-not-in-use',
    says: 'This kind of placement was not in use on that day.',
    at: 'body.type',
  });
});

test('a placement ends after it began, and once', () => {
  const end = (at: string) => order('EndPlacement', { reason: 'CARPL' }, { at });
  expect(givenChild(lookedAfter()).when(end('2025-02-03'))).toEqual(
    recorded(['PlacementEnded', { reason: 'CARPL' }]),
  );
  expect(givenChild(lookedAfter()).when(end('2024-09-01'))).toMatchObject({
    refused: 'ends-before-it-began',
  });
  const ended = ofChild('PlacementEnded', {}, { at: '2025-01-01' });
  expect(givenChild([...lookedAfter(), ended]).when(end('2025-02-03'))).toMatchObject({
    refused: 'nothing-to-end',
  });
});

test('several teams may work with a child; each ends its own work', () => {
  const worker = ofChild('InvolvementStarted', { by: 'allocated-social-worker' }, { at: '2025-01-01' });
  const end = (by: string) => order('EndInvolvement', { by });
  expect(givenChild(lookedAfter()).when(order('StartInvolvement', { by: 'personal-adviser' }))).toMatchObject(
    {
      events: [{ type: 'InvolvementStarted' }],
    },
  );
  expect(givenChild([...lookedAfter(), worker]).when(end('allocated-social-worker'))).toMatchObject({
    events: [{ type: 'InvolvementEnded' }],
  });
  expect(givenChild([...lookedAfter(), worker]).when(end('personal-adviser'))).toMatchObject({
    refused: 'nothing-to-end',
  });
});

test('a child leaves the roll of a school that the child joined', () => {
  const joined = ofChild('SchoolJoined', { school: 'test-school' }, { at: '2025-01-06' });
  expect(
    givenChild([...atHome(), joined]).when(order('LeaveSchool', { newSchool: 'other-school' })),
  ).toMatchObject({
    events: [{ type: 'SchoolLeft' }],
  });
  expect(givenChild(atHome()).when(order('LeaveSchool', {}))).toMatchObject({ refused: 'nothing-to-end' });
});
