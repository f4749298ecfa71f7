import { describe, expect, it } from 'vitest';
import { instant, plainDate } from '../time/instant.ts';
import { formatLondon, readLocal } from '../time/london.ts';
import { exactly, type When } from '../time/when.ts';
import { testCalendars, testSchool } from './calendars.fixture.ts';
import { type DueSubject, dueSteps, dueTime } from './due-time.ts';
import type { Offset } from './offset.ts';

const at = (local: string): When => {
  const reading = readLocal(local);
  if (reading.kind !== 'ok') throw new Error(`A test starts at a time that is ${reading.kind}`);
  return exactly(reading.at);
};
const onDay = (date: string): When => ({ precision: 'day', date: plainDate(date) });
const atSchool: DueSubject = { school: 'test-school' };

/** The due time as people read it, or why it is not known. */
function due(start: When, offset: Offset, subject?: DueSubject, calendars = testCalendars()): string {
  const time = dueTime(start, offset, calendars, subject);
  return time.known ? formatLondon(time.at) : time.because;
}

const hours = (count: number): Offset => ({ calendar: 'elapsed_hours', hours: count });
const days = (count: number): Offset => ({ calendar: 'calendar_days', days: count });
const workingDays = (count: number): Offset => ({ calendar: 'working_days', days: count });
const months = (count: number): Offset => ({ calendar: 'calendar_months', months: count });
const absentFor = (count: number): Offset => ({ calendar: 'school_days', days: count, counting: 'absence' });
const schoolDaysWithin = (count: number): Offset => ({
  calendar: 'school_days',
  days: count,
  counting: 'within',
});

describe('hours are real hours, through weekends, bank holidays and clock changes', () => {
  it.each([
    [
      'offered and provided within 72 hours of being located or returning (V59 L295)',
      '2025-10-24T21:30',
      72,
      'Mon 27 Oct 2025 20:30 GMT',
    ],
    ['72 hours over the spring clock change', '2025-03-28T20:00', 72, 'Mon 31 Mar 2025 21:00 BST'],
    [
      'missing for 12 hours: a strategy discussion is arranged (THUR L75)',
      '2025-03-29T18:00',
      12,
      'Sun 30 Mar 2025 07:00 BST',
    ],
    [
      'an immediate concern regarding their safety: at once (THUR L75)',
      '2025-03-29T19:00',
      0,
      'Sat 29 Mar 2025 19:00 GMT',
    ],
    [
      'missing for 48 hours: a multi-agency strategy discussion (MED 3.15)',
      '2025-10-25T18:00',
      48,
      'Mon 27 Oct 2025 17:00 GMT',
    ],
    [
      'a High-Risk Notification after 24 hours (THUR L92)',
      '2025-10-25T18:00',
      24,
      'Sun 26 Oct 2025 17:00 GMT',
    ],
    ['72 hours run through Christmas', '2025-12-24T22:10', 72, 'Sat 27 Dec 2025 22:10 GMT'],
    ['72 hours run past the last bank holiday known', '2040-06-01T09:00', 72, 'Mon 4 Jun 2040 09:00 BST'],
  ])('%s', (_rule, start, count, expected) => {
    expect(due(at(start), hours(count))).toBe(expected);
  });

  it('the earlier and the later of the two hours that happen when the clocks go back are an hour apart', () => {
    expect(due(exactly(instant('2025-10-26T00:30Z')), hours(72))).toBe('Wed 29 Oct 2025 00:30 GMT');
    expect(due(exactly(instant('2025-10-26T01:30Z')), hours(72))).toBe('Wed 29 Oct 2025 01:30 GMT');
  });

  it('an estimated moment counts like a known one', () => {
    const start: When = { precision: 'estimated', at: instant('2025-10-24T20:30Z') };
    expect(due(start, hours(72))).toBe('Mon 27 Oct 2025 20:30 GMT');
  });

  it('a duration in hours is never computed from a day-only time', () => {
    expect(due(onDay('2025-10-24'), hours(72))).toBe('start-known-to-the-day-only');
    expect(due(onDay('2025-10-24'), hours(0))).toBe('start-known-to-the-day-only');
  });
});

describe('days: the local date of the trigger is day 0, and the end of day N is the limit', () => {
  it.each([
    [
      'within 3 days a missing from care meeting should take place (V59 L271)',
      '2025-02-03T18:00',
      3,
      'Thu 6 Feb 2025 23:59:59 GMT',
    ],
    [
      'the Assistant Director should be notified within 3 days (V59 L274)',
      '2025-02-03T18:00',
      3,
      'Thu 6 Feb 2025 23:59:59 GMT',
    ],
    [
      'the Lead Member and Corporate Parenting Board within 7 days (V59 L274)',
      '2025-02-03T18:00',
      7,
      'Mon 10 Feb 2025 23:59:59 GMT',
    ],
    [
      'a strategy meeting in any event within 7 days (V59 L378)',
      '2025-02-03T09:00',
      7,
      'Mon 10 Feb 2025 23:59:59 GMT',
    ],
    [
      'referrals over the two weeks after contact (V59 L474)',
      '2025-09-10T15:00',
      14,
      'Wed 24 Sep 2025 23:59:59 BST',
    ],
    [
      'Team around the Family every six weeks (OFS 52)',
      '2025-03-03T10:00',
      42,
      'Mon 14 Apr 2025 23:59:59 BST',
    ],
    [
      'enquiries up to day 28, the first day being day 0 (V59 L511)',
      '2025-09-08T09:00',
      28,
      'Mon 6 Oct 2025 23:59:59 BST',
    ],
    [
      'a daily attempt: the end of the same day (V59 L266)',
      '2025-02-03T18:00',
      0,
      'Mon 3 Feb 2025 23:59:59 GMT',
    ],
    ['half an hour into a summer day is that day', '2025-07-01T00:30', 3, 'Fri 4 Jul 2025 23:59:59 BST'],
    ['over a leap day', '2024-02-27T12:00', 3, 'Fri 1 Mar 2024 23:59:59 GMT'],
    ['over the autumn clock change', '2025-10-25T18:00', 3, 'Tue 28 Oct 2025 23:59:59 GMT'],
  ])('%s', (_rule, start, count, expected) => {
    expect(due(at(start), days(count))).toBe(expected);
  });

  it('a day without a time is enough to count days', () => {
    expect(due(onDay('2025-02-03'), days(3))).toBe('Thu 6 Feb 2025 23:59:59 GMT');
  });
});

describe('working days: not a Saturday, Sunday or bank holiday of England and Wales', () => {
  it.each([
    [
      'within 3 working days of them returning to their placement (KENT 6.1)',
      '2018-10-26T22:00',
      3,
      'Wed 31 Oct 2018 23:59:59 GMT',
    ],
    ['over Easter', '2018-03-29T14:00', 3, 'Thu 5 Apr 2018 23:59:59 BST'],
    [
      'a return on Saturday starts counting on the next working day as 1',
      '2018-09-08T03:00',
      3,
      'Wed 12 Sep 2018 23:59:59 BST',
    ],
    ['over the Summer bank holiday', '2018-08-24T18:00', 3, 'Thu 30 Aug 2018 23:59:59 BST'],
    ['over Christmas and New Year', '2025-12-24T17:00', 3, 'Wed 31 Dec 2025 23:59:59 GMT'],
    ['over the moved Early May holiday of 2020', '2020-05-07T12:00', 1, 'Mon 11 May 2020 23:59:59 BST'],
    ['over the State Funeral of 2022', '2022-09-16T12:00', 1, 'Tue 20 Sep 2022 23:59:59 BST'],
    [
      'no working days is the end of the same day, open or not',
      '2018-08-27T12:00',
      0,
      'Mon 27 Aug 2018 23:59:59 BST',
    ],
  ])('%s', (_rule, start, count, expected) => {
    expect(due(at(start), workingDays(count))).toBe(expected);
  });

  it.each([
    ['the last working day covered is known', '2028-12-28T10:00', 1, 'Fri 29 Dec 2028 23:59:59 GMT'],
    ['the one after it is not', '2028-12-28T10:00', 2, 'bank-holidays-not-known'],
    ['nor is any later one', '2029-06-01T10:00', 1, 'bank-holidays-not-known'],
    ['before the first date covered it is not known', '2011-12-20T10:00', 1, 'bank-holidays-not-known'],
    ['the first working day covered is known', '2011-12-31T10:00', 1, 'Tue 3 Jan 2012 23:59:59 GMT'],
  ])(
    'past the last known holiday the answer is not known, never "no holiday": %s',
    (_edge, start, count, expected) => {
      expect(due(at(start), workingDays(count))).toBe(expected);
    },
  );
});

describe('school days: days on which the school of the child opens to pupils', () => {
  it.each([
    [
      'not resolved within 3 days: Education Welfare Service (V59 L474)',
      '2025-09-08T09:00',
      3,
      'Wed 10 Sep 2025 23:59:59 BST',
    ],
    [
      'missed 10 school days or more without permission (V59 L435)',
      '2025-09-08T09:00',
      10,
      'Fri 19 Sep 2025 23:59:59 BST',
    ],
    [
      'absent for twenty consecutive school days (V59 L517)',
      '2025-09-08T09:00',
      20,
      'Fri 3 Oct 2025 23:59:59 BST',
    ],
    [
      'from the first day that a child does not attend: that day (V59 L441)',
      '2025-09-08T09:00',
      0,
      'Mon 8 Sep 2025 23:59:59 BST',
    ],
    ['the first day absent is day 1', '2025-09-08T09:00', 1, 'Mon 8 Sep 2025 23:59:59 BST'],
    [
      'the time line starts on the expected return date, not when the leave began (V59 L476)',
      '2025-09-15T09:00',
      1,
      'Mon 15 Sep 2025 23:59:59 BST',
    ],
    ['half term is not counted', '2025-10-24T09:00', 2, 'Mon 3 Nov 2025 23:59:59 GMT'],
  ])('%s', (_rule, start, count, expected) => {
    expect(due(at(start), absentFor(count), atSchool)).toBe(expected);
    expect(due(onDay(start.slice(0, 10)), absentFor(count), atSchool)).toBe(expected);
  });

  it('an INSET day on 26 September moves the twentieth school day to Monday 6 October', () => {
    const inset = testSchool({
      from: plainDate('2025-09-26'),
      to: plainDate('2025-09-26'),
      kind: 'inset-day',
    });
    expect(due(at('2025-09-08T09:00'), absentFor(20), atSchool, testCalendars(inset))).toBe(
      'Mon 6 Oct 2025 23:59:59 BST',
    );
  });

  it("within fifteen school days of the pupil's ceasing to be registered, that day being day 0 (V59 L522)", () => {
    expect(due(at('2025-10-03T15:00'), schoolDaysWithin(15), atSchool)).toBe('Fri 24 Oct 2025 23:59:59 BST');
  });

  it('a bank holiday in term is not counted', () => {
    expect(due(at('2026-05-01T15:00'), schoolDaysWithin(1), atSchool)).toBe('Tue 5 May 2026 23:59:59 BST');
  });

  it.each([
    ['nobody knows the school of the child', undefined, '2025-09-08T09:00', 'school-not-known'],
    [
      'nobody has given the calendar of that school',
      'another-school',
      '2025-09-08T09:00',
      'school-calendar-not-known',
    ],
    ['the calendar ends before the last day', 'test-school', '2026-07-20T09:00', 'school-calendar-not-known'],
    [
      'the absence began before the calendar does',
      'test-school',
      '2025-08-01T09:00',
      'school-calendar-not-known',
    ],
    [
      'the first day absent was a Sunday',
      'test-school',
      '2025-09-07T09:00',
      'first-day-absent-not-a-school-day',
    ],
    [
      'the first day absent was in half term',
      'test-school',
      '2025-10-28T09:00',
      'first-day-absent-not-a-school-day',
    ],
  ])('not known where %s', (_reason, school, start, because) => {
    expect(due(at(start), absentFor(10), { school })).toBe(because);
  });
});

describe('months: the same day number, or the last day of a month that has no such day', () => {
  it.each([
    ['held at least monthly (V59 L273)', '2025-02-10T14:00', 1, 'Mon 10 Mar 2025 23:59:59 GMT'],
    ['31 January and one month is 28 February', '2025-01-31T14:00', 1, 'Fri 28 Feb 2025 23:59:59 GMT'],
    ['and 29 February in a leap year', '2024-01-31T14:00', 1, 'Thu 29 Feb 2024 23:59:59 GMT'],
    ['twelve months from a leap day', '2024-02-29T14:00', 12, 'Fri 28 Feb 2025 23:59:59 GMT'],
    ['over the end of a year', '2025-11-30T14:00', 3, 'Sat 28 Feb 2026 23:59:59 GMT'],
  ])('%s', (_rule, start, count, expected) => {
    expect(due(at(start), months(count))).toBe(expected);
    expect(due(onDay(start.slice(0, 10)), months(count))).toBe(expected);
  });
});

describe('agreed times, sittings, and duties without a number', () => {
  it('an agreed time is the instant that people agreed', () => {
    const agreed = instant('2025-02-03T21:00Z');
    expect(due(at('2025-02-03T18:00'), { calendar: 'agreed' }, { agreed })).toBe('Mon 3 Feb 2025 21:00 GMT');
    expect(due(at('2025-02-03T18:00'), { calendar: 'agreed' })).toBe('not-agreed');
  });

  it('no number in the source gives no due time', () => {
    expect(due(at('2025-02-03T18:00'), { calendar: 'none' })).toBe('no-number-in-the-source');
  });

  const panel: Offset = { calendar: 'meeting', panel: 'test-weekly-panel' };
  it.each([
    ['reviewed at the next weekly panel', at('2025-02-03T18:00'), 'Tue 4 Feb 2025 10:00 GMT'],
    ['a panel that sits at that moment has begun', at('2025-02-04T10:00'), 'Tue 11 Feb 2025 10:00 GMT'],
    ['a day on which the panel does not sit', onDay('2025-02-03'), 'Tue 4 Feb 2025 10:00 GMT'],
    ['a day on which it sits, the time not known', onDay('2025-02-04'), 'start-known-to-the-day-only'],
    ['past the sittings that are known', at('2025-12-30T10:00'), 'sitting-not-known'],
  ])('%s', (_rule, start, expected) => {
    expect(due(start, panel)).toBe(expected);
  });

  it('a panel whose calendar nobody has given', () => {
    expect(due(at('2025-02-03T18:00'), { calendar: 'meeting', panel: 'another' })).toBe('sitting-not-known');
  });
});

describe('an offset that no procedure can mean is refused', () => {
  it.each([
    hours(-1),
    days(-1),
    workingDays(-3),
    months(-1),
    absentFor(-1),
    hours(1.5),
    days(Number.NaN),
    hours(1e9),
  ])('%j', (offset) => {
    expect(() => dueTime(at('2025-02-03T18:00'), offset, testCalendars(), atSchool)).toThrow(RangeError);
    expect(() => dueSteps(at('2025-02-03T18:00'), offset, testCalendars(), atSchool)).toThrow(RangeError);
  });
});
