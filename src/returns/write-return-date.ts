import type { PlainDate } from '../domain/time/instant.ts';
import { calendarParts } from '../domain/time/months.ts';

/** `14/02/2010`, as every return writes a date; blank where there is none. @source docs/returns.md 1.2, 3 */
export function writeReturnDate(date: PlainDate | undefined): string {
  if (date === undefined) return '';
  const { year, month, day } = calendarParts(date);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(day)}/${two(month)}/${year}`;
}
