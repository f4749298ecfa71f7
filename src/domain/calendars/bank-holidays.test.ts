import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { formatPlainDate, type PlainDate, plainDate } from '../time/instant.ts';
import { weekdayOf } from '../time/weekday.ts';
import { bankHolidays, workingDay } from './bank-holidays.ts';
import { govUkBankHolidays } from './calendars.fixture.ts';

const about = {
  division: 'england-and-wales',
  source: 'made up',
  from: plainDate('2025-01-01'),
  lastCovered: plainDate('2025-12-31'),
} as const;

describe('the bank holidays of England and Wales that the product ships', () => {
  const years = Array.from({ length: 16 }, (_, index) => 2013 + index);

  it.each(years)('are on weekdays those of an independent calendar in %i', (year) => {
    const independent = new Holidays('GB', 'ENG')
      .getHolidays(year)
      .filter((holiday) => holiday.type === 'public')
      .map((holiday) => holiday.date.slice(0, 10))
      .filter((date) => !['saturday', 'sunday'].includes(weekdayOf(plainDate(date))));
    const ours = [...govUkBankHolidays.days.keys()]
      .map(formatPlainDate)
      .filter((date) => date.startsWith(`${year}-`));
    expect(ours).toEqual([...new Set(independent)].toSorted());
  });

  it('are 140 days between 2012 and 2028, none of them at a weekend', () => {
    expect(govUkBankHolidays.days.size).toBe(140);
    for (const date of govUkBankHolidays.days.keys())
      expect(workingDay(govUkBankHolidays, date)).toBe('bank-holiday');
  });

  it.each([
    ['2012-06-04', 'Spring bank holiday'],
    ['2012-06-05', "Queen's Diamond Jubilee"],
    ['2018-08-27', 'Summer bank holiday'],
    ['2020-05-08', 'Early May bank holiday (VE day)'],
    ['2022-09-19', 'Bank Holiday for the State Funeral of Queen Elizabeth II'],
    ['2023-05-08', 'Bank holiday for the coronation of King Charles III'],
  ])('%s is %s', (date, title) => {
    expect(govUkBankHolidays.days.get(plainDate(date))).toBe(title);
  });
});

describe('whether a date is a working day', () => {
  it.each([
    ['2018-08-24', 'open'],
    ['2018-08-25', 'saturday'],
    ['2018-08-26', 'sunday'],
    ['2018-08-27', 'bank-holiday'],
    ['2020-05-04', 'open'],
    ['2011-12-30', 'bank-holidays-not-known'],
    ['2012-01-01', 'sunday'],
    ['2012-01-02', 'bank-holiday'],
    ['2028-12-29', 'open'],
    ['2029-01-01', 'bank-holidays-not-known'],
    ['2029-01-02', 'bank-holidays-not-known'],
  ])('%s: %s', (date, expected) => {
    expect(workingDay(govUkBankHolidays, plainDate(date))).toBe(expected);
  });

  it('the first and the last date covered are known, the dates around them are not', () => {
    const covered = { ...about, from: plainDate('2025-06-03'), lastCovered: plainDate('2025-06-05') };
    const days = ['2025-06-02', '2025-06-03', '2025-06-05', '2025-06-06'].map((date) =>
      workingDay(bankHolidays(covered, []), plainDate(date)),
    );
    expect(days).toEqual(['bank-holidays-not-known', 'open', 'open', 'bank-holidays-not-known']);
  });
});

describe('a list of bank holidays is refused', () => {
  const christmas = { date: plainDate('2025-12-25'), title: 'Christmas Day' };

  it('where a date is given twice', () => {
    expect(() => bankHolidays(about, [christmas, christmas])).toThrow(
      'A bank holiday is given twice: 2025-12-25',
    );
  });

  it.each([-1, 365])('where a date lies outside the dates covered', (days) => {
    const outside = { ...christmas, date: (about.from + days) as PlainDate };
    expect(() => bankHolidays(about, [outside])).toThrow('A bank holiday lies outside the dates covered');
  });
});
