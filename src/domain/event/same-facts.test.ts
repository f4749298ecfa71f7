import { expect, test } from 'vitest';
import { sameFacts } from './same-facts.ts';

test('facts are the same whatever the order of their fields', () => {
  expect(sameFacts({ a: 1, b: { c: 'x' } }, { b: { c: 'x' }, a: 1 })).toBe(true);
  expect(sameFacts({ a: 1, b: undefined }, { a: 1 })).toBe(true);
});

test.each([
  ['a value', { a: 1 }, { a: 2 }],
  ['a field more', { a: 1 }, { a: 1, b: 2 }],
  ['a field less', { a: 1, b: 2 }, { a: 1 }],
  ['another field', { a: 1 }, { b: 1 }],
  ['the order of a list', ['a', 'b'], ['b', 'a']],
  ['a list and an object', [], {}],
  ['nothing and something', null, {}],
])('%s makes them different facts', (_, one, other) => {
  expect(sameFacts(one, other)).toBe(false);
});
