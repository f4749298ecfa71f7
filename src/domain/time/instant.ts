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

const withOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** Reads an ISO 8601 moment that carries `Z` or an offset; anything else answers undefined. */
export function readInstant(text: string): Instant | undefined {
  if (!withOffset.test(text)) return undefined;
  const date = readPlainDate(text.slice(0, 10));
  const at = Date.parse(text);
  return date === undefined || Number.isNaN(at) ? undefined : (at as Instant);
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

const isoDate = /^[1-9]\d{3}-\d\d-\d\d$/;

/** Reads `2025-10-27`; a date that no calendar has (31 April), or of no year from 1000 on, answers undefined. */
export function readPlainDate(text: string): PlainDate | undefined {
  if (!isoDate.test(text)) return undefined;
  const at = new Date(Date.UTC(+text.slice(0, 4), +text.slice(5, 7) - 1, +text.slice(8, 10)));
  // A day that its month does not have, and a month that the year does not have, roll over into another.
  if (at.getUTCDate() !== +text.slice(8, 10) || at.getUTCMonth() !== +text.slice(5, 7) - 1) return undefined;
  return (at.getTime() / DAY) as PlainDate;
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
