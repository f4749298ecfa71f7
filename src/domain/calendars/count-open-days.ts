import type { PlainDate } from '../time/instant.ts';
import { type BankHolidays, workingDay } from './bank-holidays.ts';
import { type SchoolCalendar, schoolDay } from './school-calendar.ts';
import type { Step } from './step.ts';

/**
 * The date of the Nth open day after day 0: of a school where one is given, otherwise of working days.
 *
 * Day 0 itself never counts, open or not; the 0th open day is day 0. Reaching a date of which nobody can say whether
 * it is open answers why.
 *
 * @param trail  takes a step for each day passed, where the steps are wanted
 */
export function countOpenDays(
  dayZero: PlainDate,
  days: number,
  holidays: BankHolidays,
  school: SchoolCalendar | undefined,
  trail: Step[] | undefined,
): PlainDate | 'bank-holidays-not-known' | 'school-calendar-not-known' {
  let date = dayZero;
  for (let counted = 0; counted < days; ) {
    date = (date + 1) as PlainDate;
    const day = school === undefined ? workingDay(holidays, date) : schoolDay(school, holidays, date);
    switch (day) {
      case 'open':
        counted++;
        trail?.push({
          step: 'day-counted',
          date,
          number: counted,
          as: school === undefined ? 'working day' : 'school day',
        });
        break;
      case 'bank-holiday':
        trail?.push({
          step: 'day-not-counted',
          date,
          because: { kind: day, title: holidays.days.get(date) ?? '' },
        });
        break;
      case 'saturday':
      case 'sunday':
      case 'school-holiday':
      case 'inset-day':
      case 'unplanned-closure':
      case 'outside-terms':
        trail?.push({ step: 'day-not-counted', date, because: { kind: day } });
        break;
      case 'bank-holidays-not-known':
      case 'school-calendar-not-known':
        return day;
      default:
        day satisfies never;
    }
  }
  return date;
}
