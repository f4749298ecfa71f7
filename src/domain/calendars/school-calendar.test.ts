import { describe, expect, it } from 'vitest';
import { plainDate } from '../time/instant.ts';
import { govUkBankHolidays, testSchool } from './calendars.fixture.ts';
import { schoolCalendar, schoolDay } from './school-calendar.ts';

const span = (from: string, to: string) => ({ from: plainDate(from), to: plainDate(to) });
const boilerBroke = { ...span('2025-11-18', '2025-11-19'), kind: 'unplanned-closure' } as const;
const inset = { ...span('2025-09-26', '2025-09-26'), kind: 'inset-day' } as const;

describe('whether a school opens to pupils', () => {
  it.each([
    ['2025-08-29', 'school-calendar-not-known'],
    ['2025-09-01', 'outside-terms'],
    ['2025-09-03', 'open'],
    ['2025-09-06', 'saturday'],
    ['2025-09-07', 'sunday'],
    ['2025-09-26', 'inset-day'],
    ['2025-10-24', 'open'],
    ['2025-10-27', 'school-holiday'],
    ['2025-10-31', 'school-holiday'],
    ['2025-11-03', 'open'],
    ['2025-11-17', 'open'],
    ['2025-11-18', 'unplanned-closure'],
    ['2025-11-19', 'unplanned-closure'],
    ['2025-11-20', 'open'],
    ['2025-12-19', 'open'],
    ['2025-12-22', 'outside-terms'],
    ['2025-12-25', 'bank-holiday'],
    ['2026-05-04', 'bank-holiday'],
    ['2026-07-31', 'outside-terms'],
    ['2026-08-03', 'school-calendar-not-known'],
  ])('%s: %s', (date, expected) => {
    expect(schoolDay(testSchool(inset, boilerBroke), govUkBankHolidays, plainDate(date))).toBe(expected);
  });

  it('in term past the last bank holiday known, nobody can say', () => {
    const later = schoolCalendar({
      school: 'later',
      source: 'made up',
      ...{ from: plainDate('2028-09-01'), lastCovered: plainDate('2029-07-31') },
      terms: [span('2029-01-03', '2029-03-29')],
      closures: [{ ...span('2029-02-12', '2029-02-16'), kind: 'school-holiday' }],
    });
    expect(schoolDay(later, govUkBankHolidays, plainDate('2029-01-03'))).toBe('bank-holidays-not-known');
    expect(schoolDay(later, govUkBankHolidays, plainDate('2029-02-12'))).toBe('school-holiday');
    expect(schoolDay(later, govUkBankHolidays, plainDate('2029-01-02'))).toBe('outside-terms');
  });
});

describe('a school calendar is refused', () => {
  const calendar = {
    school: 'test-school',
    source: 'made up',
    from: plainDate('2025-09-01'),
    lastCovered: plainDate('2026-07-31'),
    terms: [span('2025-09-03', '2025-12-19')],
    closures: [],
  };

  it('where a term ends before it begins', () => {
    const terms = [span('2025-12-19', '2025-09-03')];
    expect(() => schoolCalendar({ ...calendar, terms })).toThrow(
      'A term or closure ends before it begins: 2025-12-19 to 2025-09-03',
    );
  });

  it('where a closure ends before it begins', () => {
    const closures = [{ ...span('2025-10-31', '2025-10-27'), kind: 'school-holiday' }] as const;
    expect(() => schoolCalendar({ ...calendar, closures })).toThrow(
      'A term or closure ends before it begins: 2025-10-31 to 2025-10-27',
    );
  });

  it('where a term lies outside the dates covered', () => {
    const terms = [span('2026-04-13', '2026-08-03')];
    expect(() => schoolCalendar({ ...calendar, terms })).toThrow(
      'A term lies outside the dates covered: 2026-04-13 to 2026-08-03',
    );
  });

  it('where two terms overlap, in whatever order they are given', () => {
    const terms = [span('2025-12-19', '2026-03-27'), span('2025-09-03', '2025-12-19')];
    expect(() => schoolCalendar({ ...calendar, terms })).toThrow(
      'Two terms overlap: 2025-09-03 to 2025-12-19 and 2025-12-19 to 2026-03-27',
    );
  });
});
