import { expect, test } from 'vitest';
import { ofChild, versioned } from '../testing/facts.ts';
import { instant } from '../time/instant.ts';
import { foldChild } from './child.ts';
import { ofCompulsorySchoolAge } from './school-age.ts';

const born = (date: string) =>
  foldChild(versioned([ofChild('ChildRecorded', { names: [], identifiers: [], dateOfBirth: date })]));
const noon = (date: string) => instant(`${date}T12:00:00Z`);

test.each([
  ['2020-09-01', '2025-12-30', false],
  ['2020-09-01', '2025-12-31', true],
  ['2020-12-31', '2025-12-31', true],
  ['2021-01-01', '2026-03-30', false],
  ['2021-01-01', '2026-03-31', true],
  ['2021-04-01', '2026-08-30', false],
  ['2021-04-01', '2026-08-31', true],
])(
  'born on %s, on %s: of school age from the prescribed day after the fifth birthday',
  (date, on, expected) => {
    expect(ofCompulsorySchoolAge(born(date), noon(on))).toBe(expected);
  },
);

test.each([
  ['2009-08-31', '2025-06-27', true],
  ['2009-08-31', '2025-06-28', false],
  ['2009-09-01', '2025-06-28', true],
  ['2009-09-01', '2026-06-26', true],
  ['2009-09-01', '2026-06-27', false],
])(
  'born on %s, on %s: until the last Friday in June of the school year of the sixteenth birthday',
  (date, on, expected) => {
    expect(ofCompulsorySchoolAge(born(date), noon(on))).toBe(expected);
  },
);

test('the day is that of England: half past midnight in summer is the next day', () => {
  expect(ofCompulsorySchoolAge(born('2021-04-01'), instant('2026-08-30T23:30:00Z'))).toBe(true);
});

test('nobody can say for a child whose date of birth is not known', () => {
  expect(ofCompulsorySchoolAge(foldChild([]), noon('2025-12-31'))).toBeUndefined();
});
