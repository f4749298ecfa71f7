import { formatPlainDate, type PlainDate } from '../time/instant.ts';
import { weekdayOf } from '../time/weekday.ts';

/**
 * The bank holidays that are known, and the dates between which all of them are known.
 *
 * Outside `from` to `lastCovered` nobody can say whether a weekday is a holiday, so the answer there is "not known".
 */
export interface BankHolidays {
  readonly division: 'england-and-wales';
  readonly source: string;
  readonly from: PlainDate;
  readonly lastCovered: PlainDate;
  readonly days: ReadonlyMap<PlainDate, string>;
}

export interface BankHolidayRow {
  readonly date: PlainDate;
  readonly title: string;
}

/** Whether a date counts as a working day, or why it does not, or that nobody can say. */
export type WorkingDay = 'open' | 'saturday' | 'sunday' | 'bank-holiday' | 'bank-holidays-not-known';

/** @refuses a date given twice, or outside the dates said to be covered */
export function bankHolidays(
  about: Omit<BankHolidays, 'days'>,
  rows: readonly BankHolidayRow[],
): BankHolidays {
  const days = new Map<PlainDate, string>();
  for (const { date, title } of rows) {
    if (days.has(date)) throw new RangeError(`A bank holiday is given twice: ${formatPlainDate(date)}`);
    if (date < about.from || date > about.lastCovered)
      throw new RangeError(`A bank holiday lies outside the dates covered: ${formatPlainDate(date)}`);
    days.set(date, title);
  }
  return { ...about, days };
}

/**
 * Whether a date is a working day: not a Saturday, not a Sunday, not a bank holiday of England and Wales.
 *
 * @source docs/time-and-duties.md, `working_days`
 */
export function workingDay(holidays: BankHolidays, date: PlainDate): WorkingDay {
  const weekday = weekdayOf(date);
  if (weekday === 'saturday' || weekday === 'sunday') return weekday;
  if (date < holidays.from || date > holidays.lastCovered) return 'bank-holidays-not-known';
  return holidays.days.has(date) ? 'bank-holiday' : 'open';
}
