import { expect, test } from 'vitest';
import { type Fact, ofChild, versioned, when } from '../testing/facts.ts';
import { foldChild } from './child.ts';
import { traffickingWatch } from './trafficking-watch.ts';

const unaccompanied = ofChild('FlagRaised', { flag: 'uasc' }, { at: '2025-05-01T09:00:00Z' });
const becameLookedAfter = ofChild('CareStarted', {}, { at: '2025-05-01T10:00:00Z' });
const watch = (at: string, ...facts: readonly Fact[]) =>
  traffickingWatch(foldChild(versioned(facts)), when(at));

test('missing 34 hours after becoming looked after is within 48 hours', () => {
  expect(watch('2025-05-02T20:00:00Z', unaccompanied, becameLookedAfter)).toEqual({
    since: when('2025-05-01T10:00:00Z'),
    within: '48-hours',
  });
});

test('48 hours to the second are within 48 hours, a second more is within the week', () => {
  expect(watch('2025-05-03T10:00:00Z', unaccompanied, becameLookedAfter)?.within).toBe('48-hours');
  expect(watch('2025-05-03T10:00:01Z', unaccompanied, becameLookedAfter)?.within).toBe('7-days');
});

test('the week lasts to the end of the seventh day in England', () => {
  expect(watch('2025-05-08T22:59:59Z', unaccompanied, becameLookedAfter)?.within).toBe('7-days');
  expect(watch('2025-05-08T23:00:00Z', unaccompanied, becameLookedAfter)).toBeUndefined();
});

test('hours are not counted from a day that has no time', () => {
  const onTheDay = ofChild('CareStarted', {}, { at: '2025-05-01' });
  expect(watch('2025-05-01T20:00:00Z', unaccompanied, onTheDay)?.within).toBe('7-days');
});

test('the watch is for unaccompanied, migrant and possibly trafficked children', () => {
  const restricted = ofChild(
    'FlagRaised',
    { flag: 'subject_to_restriction' },
    { at: '2025-05-01T09:00:00Z' },
  );
  const trafficked = ofChild('FlagRaised', { flag: 'possible_trafficking' }, { at: '2025-05-01T09:00:00Z' });
  const send = ofChild('FlagRaised', { flag: 'send' }, { at: '2025-05-01T09:00:00Z' });
  expect(watch('2025-05-02T20:00:00Z', restricted, becameLookedAfter)?.within).toBe('48-hours');
  expect(watch('2025-05-02T20:00:00Z', trafficked, becameLookedAfter)?.within).toBe('48-hours');
  expect(watch('2025-05-02T20:00:00Z', send, becameLookedAfter)).toBeUndefined();
});

test('a child whose care has ended is not watched', () => {
  const ended = ofChild('CareEnded', { reason: 'E15' }, { at: '2025-05-02T10:00:00Z' });
  expect(watch('2025-05-02T20:00:00Z', unaccompanied, becameLookedAfter, ended)).toBeUndefined();
});
