import { formatPlainDate, type PlainDate } from '../time/instant.ts';
import { type BankHolidays, type WorkingDay, workingDay } from './bank-holidays.ts';

/** A run of dates, both ends included. */
interface DateSpan {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export type SchoolClosureKind = 'school-holiday' | 'inset-day' | 'unplanned-closure';

export interface SchoolClosure extends DateSpan {
  readonly kind: SchoolClosureKind;
}

/** When one school opens to pupils, for the dates that its calendar covers. */
export interface SchoolCalendar {
  readonly school: string;
  readonly source: string;
  readonly from: PlainDate;
  readonly lastCovered: PlainDate;
  readonly terms: readonly DateSpan[];
  readonly closures: readonly SchoolClosure[];
}

/** Whether a school opens to pupils on a date, or why it does not, or that nobody can say. */
export type SchoolDay = WorkingDay | SchoolClosureKind | 'outside-terms' | 'school-calendar-not-known';

/** @refuses a term or closure that ends before it begins, and a term outside the dates covered or over another */
export function schoolCalendar(calendar: SchoolCalendar): SchoolCalendar {
  for (const span of [...calendar.terms, ...calendar.closures])
    if (span.to < span.from)
      throw new RangeError(`A term or closure ends before it begins: ${spanText(span)}`);
  const terms = calendar.terms.toSorted((one, other) => one.from - other.from);
  for (const [index, term] of terms.entries()) {
    if (term.from < calendar.from || term.to > calendar.lastCovered)
      throw new RangeError(`A term lies outside the dates covered: ${spanText(term)}`);
    const next = terms[index + 1];
    if (next !== undefined && next.from <= term.to)
      throw new RangeError(`Two terms overlap: ${spanText(term)} and ${spanText(next)}`);
  }
  return { ...calendar, terms };
}

/**
 * Whether a school opens to pupils on a date: in term, on no weekend, bank holiday, school holiday or INSET day, and
 * not closed unexpectedly.
 *
 * A date that its calendar does not cover is not known, and so is a weekday in term past the last bank holiday known.
 *
 * @source docs/time-and-duties.md, `school_days`
 */
export function schoolDay(school: SchoolCalendar, holidays: BankHolidays, date: PlainDate): SchoolDay {
  if (date < school.from || date > school.lastCovered) return 'school-calendar-not-known';
  const day = workingDay(holidays, date);
  if (day === 'saturday' || day === 'sunday' || day === 'bank-holiday') return day;
  for (const closure of school.closures) if (date >= closure.from && date <= closure.to) return closure.kind;
  for (const term of school.terms) if (date >= term.from && date <= term.to) return day;
  return 'outside-terms';
}

function spanText(span: DateSpan): string {
  return `${formatPlainDate(span.from)} to ${formatPlainDate(span.to)}`;
}
