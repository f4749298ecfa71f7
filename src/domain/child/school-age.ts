import type { Instant, PlainDate } from '../time/instant.ts';
import { londonDate } from '../time/london.ts';
import { calendarParts } from '../time/months.ts';
import { weekdayOf } from '../time/weekday.ts';
import type { Child } from './child.ts';
import { birthday } from './status.ts';

const day = (year: number, month: number, date: number): PlainDate =>
  (Date.UTC(year, month - 1, date) / 86_400_000) as PlainDate;

/**
 * Whether the child was of compulsory school age on the local date of that moment: from the prescribed day (31
 * December, 31 March or 31 August) on or after the fifth birthday until the last Friday in June of the school year
 * in which the child turns sixteen. Undefined while nobody knows the date of birth.
 *
 * @source Education Act 1996 s8; Education (Start of Compulsory School Age) Order 1998; School Leaving Date Order 1997
 */
export function ofCompulsorySchoolAge(child: Child, at: Instant): boolean | undefined {
  const fifth = birthday(child, 5);
  const sixteenth = birthday(child, 16);
  if (fifth === undefined || sixteenth === undefined) return undefined;
  const today = londonDate(at);
  return today >= prescribedDay(fifth) && today <= leavingDate(sixteenth);
}

/** A child is of compulsory school age from the prescribed day itself where it is the fifth birthday. */
function prescribedDay(fifth: PlainDate): PlainDate {
  const { year } = calendarParts(fifth);
  const days = [day(year, 3, 31), day(year, 8, 31), day(year, 12, 31)];
  return days.find((prescribed) => prescribed >= fifth) ?? day(year, 12, 31);
}

/** A school year runs from September to August, so a sixteenth birthday in autumn counts to the June after it. */
function leavingDate(sixteenth: PlainDate): PlainDate {
  const { year, month } = calendarParts(sixteenth);
  let last = day(month >= 9 ? year + 1 : year, 6, 30);
  while (weekdayOf(last) !== 'friday') last = (last - 1) as PlainDate;
  return last;
}
