import { expect, test } from 'vitest';
import { told } from './told.fixture.ts';
import { toldTwice } from './told-twice.ts';

const names = (all: ReturnType<typeof toldTwice>) => all.map(([one, other]) => [one.key, other.key]);

test('two reports of the same child at 21:00 and 21:20 are one absence recorded twice', () => {
  const first = told('e1', { since: '2026-10-03T21:00:00Z' });
  const second = told('e2', { since: '2026-10-03T21:20:00Z' });
  expect(names(toldTwice([second, first]))).toEqual([['e1', 'e2']]);
});

test('in one record also where nobody knows the date of birth', () => {
  const own = { born: '', child: 'alder' };
  expect(names(toldTwice([told('e1', own), told('e2', own)]))).toEqual([['e1', 'e2']]);
  expect(names(toldTwice([told('e1', { born: '' }), told('e2', { born: '' })]))).toEqual([]);
});

test('siblings who went together are two, and so is one child on two evenings', () => {
  const sibling = told('e2', { given: 'Sibling' });
  const next = told('e3', { since: '2026-10-04T20:00:00Z', over: '' });
  expect(names(toldTwice([told('e1'), sibling, next]))).toEqual([]);
});
