import { expect, test } from 'vitest';
import { when } from '../testing/facts.ts';
import { certainlyBefore, dateOf } from './certainly-before.ts';

const before = (one: string, other: string) => certainlyBefore(when(one), when(other));

test('two known or estimated moments are compared as they are', () => {
  expect(before('2025-02-03T20:00:00Z', '2025-02-03T20:00:01Z')).toBe(true);
  expect(before('~2025-02-03T20:00:00Z', '2025-02-03T20:00:00Z')).toBe(false);
});

test('a day without a time is not certainly before or after any moment of that day', () => {
  expect(before('2025-02-03', '2025-02-03T20:00:00Z')).toBe(false);
  expect(before('2025-02-03T20:00:00Z', '2025-02-03')).toBe(false);
  expect(before('2025-02-02', '2025-02-03T00:10:00Z')).toBe(true);
});

test('the day of a moment is the day in England: 23:30 UTC in June is already tomorrow', () => {
  expect(before('2025-06-09', '2025-06-09T23:30:00Z')).toBe(true);
  expect(dateOf(when('2025-06-09T23:30:00Z'))).toBe(dateOf(when('2025-06-10')));
});
