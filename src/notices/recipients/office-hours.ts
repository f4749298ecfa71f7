import { type BankHolidays, workingDay } from '../../domain/calendars/bank-holidays.ts';
import { HOUR, type Instant, SECOND } from '../../domain/time/instant.ts';
import { londonTime } from '../../domain/time/london.ts';

/** Where nobody said otherwise, offices are open from nine to five. */
const OPENS = (9 * HOUR) / SECOND;
const CLOSES = (17 * HOUR) / SECOND;

/**
 * Whether offices are open: on working days, from nine to five. Where it is not known whether a weekday is a bank
 * holiday they are taken to be shut, and the emergency duty team is asked: somebody is there.
 */
export function isOfficeHour(at: Instant, bankHolidays: BankHolidays): boolean {
  const { date, secondOfDay } = londonTime(at);
  return workingDay(bankHolidays, date) === 'open' && secondOfDay >= OPENS && secondOfDay < CLOSES;
}
