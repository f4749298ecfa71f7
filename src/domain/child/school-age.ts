import { dayNumber, type Instant, type PlainDate } from '../time/instant.ts';
import { londonDate } from '../time/london.ts';
import { calendarParts } from '../time/months.ts';
import type { Child } from './child.ts';
import { dateOfBirth } from './status.ts';

/**
 * Whether the child was of compulsory school age on the local date of that moment: from the prescribed day (31
 * December, 31 March or 31 August) on or after the fifth birthday until the last Friday in June of the school year
 * in which the child turns sixteen. Undefined while nobody knows the date of birth.
 *
 * @source Education Act 1996 s8; Education (Start of Compulsory School Age) Order 1998; School Leaving Date Order 1997
 */
export function ofCompulsorySchoolAge(child: Child, at: Instant): boolean | undefined {
  const born = dateOfBirth(child);
  if (born === undefined) return undefined;
  const { year, month } = calendarParts(born);
  const today = londonDate(at);
  return today >= prescribedDay(year + 5, month) && today <= leavingDate(year + 16, month);
}

/** A child is of compulsory school age from the prescribed day itself where it is the fifth birthday. */
function prescribedDay(year: number, month: number): PlainDate {
  if (month <= 3) return dayNumber(year, 3, 31);
  if (month <= 8) return dayNumber(year, 8, 31);
  return dayNumber(year, 12, 31);
}

/** A school year runs from September to August, so a sixteenth birthday in autumn counts to the June after it. */
function leavingDate(year: number, month: number): PlainDate {
  const last = dayNumber(month >= 9 ? year + 1 : year, 6, 30);
  return (last - daysSinceFriday(last)) as PlainDate;
}

/** 1 January 1970 was a Thursday. */
const daysSinceFriday = (last: PlainDate): number => (last + 6) % 7;
