import { type PlainDate, readPlainDate } from '../../domain/time/instant.ts';

const clockTime = /^(\d{1,2})(?:[:.]?([0-5]\d))?\s*(am|pm|noon|midnight)?$/;

/**
 * The second of the day that somebody means: `21:30`, `9.30pm`, `2130`, `9 pm`, `midnight`. Without am or pm the hours
 * run to 23, so `9:30` is in the morning. A lone number is no time: `9` could be either.
 */
export function readTypedTime(typed: string): number | undefined {
  const text = typed
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\b([ap])\.? ?m\.?$/, '$1m')
    .replace(/ hrs?$|h$/, '')
    .trim();
  if (text === 'midnight') return 0;
  if (text === 'midday' || text === 'noon') return 12 * 3_600;
  const [, written = '', minutes, half] = clockTime.exec(text) ?? [];
  if (written === '' || (minutes === undefined && half === undefined)) return undefined;
  const hours = hoursOf(Number(written), half);
  return hours === undefined ? undefined : hours * 3_600 + Number(minutes ?? 0) * 60;
}

function hoursOf(written: number, half: string | undefined): number | undefined {
  if (half === undefined) return written < 24 ? written : undefined;
  // People do write 21:30pm; it has one meaning.
  if (written > 12) return half === 'pm' && written < 24 ? written : undefined;
  if (half === 'noon' || half === 'midnight') return written === 12 ? (half === 'noon' ? 12 : 0) : undefined;
  if (written === 0) return half === 'am' ? 0 : undefined;
  return (written % 12) + (half === 'pm' ? 12 : 0);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dayFirst = /^(\d{1,2})[\s/.-]+(\d{1,2}|[a-z]{3,9})[\s/.-]+(\d{4}|\d{2})$/;

/** A date as people in England write it: `27/10/2025`, `27 October 2025`, `27.10.25`, `2025-10-27`; the day comes first. */
export function readTypedDate(typed: string): PlainDate | undefined {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/(\d)(st|nd|rd|th)\b/, '$1');
  const iso = readPlainDate(text);
  if (iso !== undefined) return iso;
  const [, day, month = '', year = ''] = dayFirst.exec(text) ?? [];
  if (day === undefined) return undefined;
  const number = /^\d/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3)) + 1;
  const full = year.length === 2 ? `20${year}` : year;
  return readPlainDate(`${full}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
}
