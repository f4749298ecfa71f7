declare const instantBrand: unique symbol;
declare const plainDateBrand: unique symbol;

/** A moment in real time: milliseconds since 1970-01-01T00:00Z. Never mixed with a calendar date. */
export type Instant = number & { readonly [instantBrand]: true };

/** A calendar date without a time: whole days since 1970-01-01. Never mixed with an instant. */
export type PlainDate = number & { readonly [plainDateBrand]: true };

export const SECOND = 1_000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** `2025-10-27T20:30:00Z`, as `formatInstant` writes a whole second. */
const WHOLE_SECOND_LENGTH = 20;
const withOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** Reads an ISO 8601 moment that carries `Z` or an offset; anything else answers undefined. */
export function readInstant(text: string): Instant | undefined {
  const date = leadingDate(text);
  const written = text.length === WHOLE_SECOND_LENGTH ? wholeSecond(text, date) : undefined;
  if (written !== undefined) return written;
  if (!withOffset.test(text)) return undefined;
  const at = Date.parse(text);
  return date === undefined || Number.isNaN(at) ? undefined : (at as Instant);
}

/** Nearly every moment of a record is written so; reading its digits costs a fraction of the pattern and `Date.parse`. */
function wholeSecond(text: string, date: PlainDate | undefined): Instant | undefined {
  const hours = digits(text, 11, 13);
  const minutes = digits(text, 14, 16);
  const seconds = digits(text, 17, 19);
  if (date === undefined || !(hours < 24 && minutes < 60 && seconds < 60)) return undefined;
  if (text[10] !== 'T' || text[13] !== ':' || text[16] !== ':' || text[19] !== 'Z') return undefined;
  return (date * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND) as Instant;
}

/** An instant written in the code or in a checked file. @refuses anything that is not ISO 8601 with an offset */
export function instant(text: string): Instant {
  const at = readInstant(text);
  if (at === undefined) throw new RangeError(`Not a moment with an offset: ${text}`);
  return at;
}

/** ISO 8601 in UTC, to the second unless the instant holds a fraction: `2025-10-27T20:30:00Z`. */
export function formatInstant(at: Instant): string {
  const text = new Date(at).toISOString();
  return at % SECOND === 0 ? `${text.slice(0, -5)}Z` : text;
}

/** Reads `2025-10-27`; a date that no calendar has (31 April), or of no year from 1000 on, answers undefined. */
export const readPlainDate = (text: string): PlainDate | undefined =>
  text.length === 10 ? leadingDate(text) : undefined;

function leadingDate(text: string): PlainDate | undefined {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (text[4] !== '-' || text[7] !== '-' || !(year >= 1000 && month >= 1 && month <= 12 && day >= 1))
    return undefined;
  return day <= lastDayOf(year, month) ? dayNumber(year, month, day) : undefined;
}

/** The date that a calendar writes so; a month beyond the twelfth runs on into the next years. */
export function dayNumber(year: number, month: number, day: number): PlainDate {
  // Years are counted from March here, so that a leap day is the last of its year.
  const months = year * 12 + month - 3;
  const years = Math.floor(months / 12);
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  const daysOfMonths = Math.floor((153 * (months - years * 12) + 2) / 5);
  return (365 * years + leapDays + daysOfMonths + day - 719_469) as PlainDate;
}

/** The number that these places of a text write; not a number where something other than digits stands there. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let place = from; place < to; place++) {
    const digit = text.charCodeAt(place) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
}

function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A calendar date written in the code or in a checked file. @refuses a date that does not exist */
export function plainDate(text: string): PlainDate {
  const date = readPlainDate(text);
  if (date === undefined) throw new RangeError(`Not a calendar date: ${text}`);
  return date;
}

/** `2025-10-27` */
export function formatPlainDate(date: PlainDate): string {
  return new Date(date * DAY).toISOString().slice(0, 10);
}
