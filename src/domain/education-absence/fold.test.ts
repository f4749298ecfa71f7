import { expect, test } from 'vitest';
import { fact, versioned } from '../testing/facts.ts';
import { plainDate } from '../time/instant.ts';
import { foldEducationAbsence } from './fold.ts';

const opened = fact(
  'PupilAbsenceOpened',
  { child: 'a-child', school: 'a-school', firstDayAbsent: '2025-09-01', packs: [] },
  { at: '2025-09-15T08:30:00Z' },
);

test('day one is the first day that the pupil does not attend', () => {
  expect(foldEducationAbsence(versioned([opened]))?.dayOne).toBe(plainDate('2025-09-01'));
});

test('after extended leave the time line starts on the expected return date, not on the day the leave started', () => {
  const leave = fact(
    'ExtendedLeaveAuthorised',
    { expectedReturnOn: '2025-09-15' },
    { at: '2025-08-20T09:00:00Z' },
  );
  expect(foldEducationAbsence(versioned([opened, leave]))?.dayOne).toBe(plainDate('2025-09-15'));
});

test('leave that ended before the first day absent changes nothing', () => {
  const leave = fact(
    'ExtendedLeaveAuthorised',
    { expectedReturnOn: '2025-08-25' },
    { at: '2025-08-20T09:00:00Z' },
  );
  expect(foldEducationAbsence(versioned([opened, leave]))?.dayOne).toBe(plainDate('2025-09-01'));
});

test('nothing that opens an absence is no absence', () => {
  expect(foldEducationAbsence([])).toBeUndefined();
});
