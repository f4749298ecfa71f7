import { describe, expect, it } from 'vitest';
import { instant, plainDate } from '../time/instant.ts';
import { exactly, type When } from '../time/when.ts';
import { testCalendars, testSchool } from './calendars.fixture.ts';
import { type DueSubject, dueSteps } from './due-time.ts';
import type { Offset } from './offset.ts';
import type { NotKnownBecause } from './step.ts';
import { wordStep } from './word-step.ts';

const insetOnMonday = testSchool({
  from: plainDate('2025-09-08'),
  to: plainDate('2025-09-08'),
  kind: 'inset-day',
});
const closedOnTuesday = testSchool({
  from: plainDate('2025-12-09'),
  to: plainDate('2025-12-09'),
  kind: 'unplanned-closure',
});

function worded(start: When, offset: Offset, subject?: DueSubject, school = testSchool()): string[] {
  return dueSteps(start, offset, testCalendars(school), subject).map(wordStep);
}

describe('a due time says how it was reached', () => {
  it('72 hours over the autumn clock change', () => {
    expect(worded(exactly(instant('2025-10-24T20:30Z')), { calendar: 'elapsed_hours', hours: 72 })).toEqual([
      'The clock starts on Fri 24 Oct 2025 21:30 BST',
      'The clocks go back from BST to GMT at Sun 26 Oct 2025 01:00 GMT',
      '72 hours later is Mon 27 Oct 2025 20:30 GMT',
    ]);
  });

  it('an hour over the spring clock change, from a moment that somebody judged', () => {
    const start: When = { precision: 'estimated', at: instant('2025-03-30T00:30Z') };
    expect(worded(start, { calendar: 'elapsed_hours', hours: 1 })).toEqual([
      'The clock starts on Sun 30 Mar 2025 00:30 GMT, which is an estimate',
      'The clocks go forward from GMT to BST at Sun 30 Mar 2025 02:00 BST',
      '1 hour later is Sun 30 Mar 2025 02:30 BST',
    ]);
  });

  it('3 working days over a bank holiday', () => {
    expect(worded(exactly(instant('2018-08-24T17:00Z')), { calendar: 'working_days', days: 3 })).toEqual([
      'The clock starts on Fri 24 Aug 2018 18:00 BST',
      'Sat 25 Aug 2018 is not counted: Saturday',
      'Sun 26 Aug 2018 is not counted: Sunday',
      'Mon 27 Aug 2018 is not counted: Summer bank holiday',
      'Tue 28 Aug 2018 is working day 1',
      'Wed 29 Aug 2018 is working day 2',
      'Thu 30 Aug 2018 is working day 3',
      'The end of that day is Thu 30 Aug 2018 23:59:59 BST',
    ]);
  });

  it('3 days from a day without a time', () => {
    const start: When = { precision: 'day', date: plainDate('2025-02-03') };
    expect(worded(start, { calendar: 'calendar_days', days: 3 })).toEqual([
      'The clock starts on Mon 3 Feb 2025, at a time that is not known',
      '3 days later is Thu 6 Feb 2025',
      'The end of that day is Thu 6 Feb 2025 23:59:59 GMT',
    ]);
  });

  it('a month from the 31st', () => {
    expect(worded(exactly(instant('2025-01-31T14:00Z')), { calendar: 'calendar_months', months: 1 })).toEqual(
      [
        'The clock starts on Fri 31 Jan 2025 14:00 GMT',
        '1 month later is Fri 28 Feb 2025',
        'That month has no day 31, so its last day counts: day 28',
        'The end of that day is Fri 28 Feb 2025 23:59:59 GMT',
      ],
    );
  });

  it('a month from the 10th', () => {
    expect(worded(exactly(instant('2025-02-10T14:00Z')), { calendar: 'calendar_months', months: 1 })).toEqual(
      [
        'The clock starts on Mon 10 Feb 2025 14:00 GMT',
        '1 month later is Mon 10 Mar 2025',
        'The end of that day is Mon 10 Mar 2025 23:59:59 GMT',
      ],
    );
  });

  it('school days of an absence, the first day being day 1', () => {
    const offset: Offset = { calendar: 'school_days', days: 2, counting: 'absence' };
    const friday = exactly(instant('2025-09-05T08:00Z'));
    expect(worded(friday, offset, { school: 'test-school' }, insetOnMonday)).toEqual([
      'The clock starts on Fri 5 Sep 2025 09:00 BST',
      'Fri 5 Sep 2025 is school day 1',
      'Sat 6 Sep 2025 is not counted: Saturday',
      'Sun 7 Sep 2025 is not counted: Sunday',
      'Mon 8 Sep 2025 is not counted: INSET day',
      'Tue 9 Sep 2025 is school day 2',
      'The end of that day is Tue 9 Sep 2025 23:59:59 BST',
    ]);
  });

  it.each([
    ['2025-12-08T08:00Z', 'Tue 9 Dec 2025 is not counted: school closed unexpectedly'],
    ['2025-12-22T08:00Z', 'Tue 23 Dec 2025 is not counted: outside term'],
    ['2025-10-26T08:00Z', 'Mon 27 Oct 2025 is not counted: school holiday'],
  ])('why a school day is not counted (%s)', (start, sentence) => {
    const offset: Offset = { calendar: 'school_days', days: 1, counting: 'within' };
    expect(worded(exactly(instant(start)), offset, { school: 'test-school' }, closedOnTuesday)[1]).toBe(
      sentence,
    );
  });

  it('a time that people agreed, and the next sitting of a panel', () => {
    const start = exactly(instant('2025-02-03T18:00Z'));
    const agreed = instant('2025-02-03T21:00Z');
    expect(worded(start, { calendar: 'agreed' }, { agreed }).at(-1)).toBe(
      'The time agreed is Mon 3 Feb 2025 21:00 GMT',
    );
    expect(worded(start, { calendar: 'meeting', panel: 'test-weekly-panel' }).at(-1)).toBe(
      'The test weekly panel next sits on Tue 4 Feb 2025 10:00 GMT',
    );
  });

  const whyNot: Record<NotKnownBecause, string> = {
    'start-known-to-the-day-only': 'the start is known to the day only',
    'bank-holidays-not-known': 'the bank holidays of those dates are not known yet',
    'school-not-known': 'the school of the child is not known',
    'school-calendar-not-known': 'the term dates of the school are not known for those dates',
    'first-day-absent-not-a-school-day': 'the school was not open on the first day of absence',
    'sitting-not-known': 'the next sitting of the panel is not known',
    'not-agreed': 'no time has been agreed yet',
    'no-number-in-the-source': 'the procedure gives no number',
  };
  it.each(Object.entries(whyNot))('why nobody can say: %s', (because, sentence) => {
    expect(wordStep({ step: 'not-known', because: because as NotKnownBecause })).toBe(
      `The due time is not known: ${sentence}`,
    );
  });
});
