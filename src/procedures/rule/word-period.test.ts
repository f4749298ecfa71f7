import { expect, it } from 'vitest';
import type { Offset } from '../../domain/calendars/offset.ts';
import { wordPeriod } from './word-period.ts';

const worded: readonly (readonly [Offset, string])[] = [
  [{ calendar: 'elapsed_hours', hours: 72 }, '72 hours'],
  [{ calendar: 'elapsed_hours', hours: 1 }, '1 hour'],
  [{ calendar: 'calendar_days', days: 3 }, '3 days'],
  [{ calendar: 'working_days', days: 3 }, '3 working days'],
  [{ calendar: 'school_days', days: 10, counting: 'absence' }, '10 school days of absence'],
  [{ calendar: 'school_days', days: 15, counting: 'within' }, '15 school days'],
  [{ calendar: 'calendar_months', months: 1 }, '1 month'],
  [{ calendar: 'agreed' }, 'the time agreed'],
  [
    { calendar: 'meeting', panel: 'missing-children-panel' },
    'the next sitting of the Missing Children Panel',
  ],
  [{ calendar: 'none' }, 'no number in the source'],
];

it.each(worded)('a period in %j reads: %s', (offset, words) => {
  expect(wordPeriod(offset)).toBe(words);
});
