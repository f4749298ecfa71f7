import { type BankHolidays, workingDay } from '../../domain/calendars/bank-holidays.ts';
import { HOUR, type Instant, SECOND } from '../../domain/time/instant.ts';
import { londonTime } from '../../domain/time/london.ts';
import { WEEKDAYS, weekdayOf } from '../../domain/time/weekday.ts';
import type { OfficeHours, Worker, Workforce } from './workforce.ts';

/** Where nobody said otherwise, offices are open from nine to five. */
const OPENS = (9 * HOUR) / SECOND;
const CLOSES = (17 * HOUR) / SECOND;

/**
 * Whether an office is open: at the hours that its teams keep, or else on working days from nine to five. On a bank
 * holiday it is shut. Where it is not known whether a weekday is one it is taken to be shut, and the emergency duty
 * team is asked: somebody is there.
 *
 * @param own  the hours that teams of that office keep; of several teams one is enough
 */
export function isOfficeHour(
  at: Instant,
  bankHolidays: BankHolidays,
  own: readonly OfficeHours[] = [],
): boolean {
  const { date, secondOfDay } = londonTime(at);
  const day = workingDay(bankHolidays, date);
  if (own.length === 0) return day === 'open' && secondOfDay >= OPENS && secondOfDay < CLOSES;
  if (day === 'bank-holiday' || day === 'bank-holidays-not-known') return false;
  const weekday = WEEKDAYS.indexOf(weekdayOf(date)) + 1;
  return own.some(
    (hours) =>
      hours.weekday === weekday &&
      secondOfDay >= secondOf(hours.opens) &&
      secondOfDay < secondOf(hours.closes),
  );
}

const secondOf = (written: string): number => {
  const [hours = 0, minutes = 0] = written.split(':').map(Number);
  return hours * 3_600 + minutes * 60;
};

/** The hours of the teams at a desk: of everybody who works there in that role, or of one person. */
export function hoursAt(
  { workers, hours }: Workforce,
  desk: { readonly role: string; readonly agency: string; readonly person: string | null },
): readonly OfficeHours[] {
  const isThere = ({ role, agency, person }: Worker) =>
    agency === desk.agency && (desk.person === null ? role === desk.role : person === desk.person);
  const teams = new Set(workers.filter(isThere).map(({ team }) => team));
  return hours.filter(({ team }) => teams.has(team));
}
