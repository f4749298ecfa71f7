import {
  formatInstant,
  formatPlainDate,
  type Instant,
  type PlainDate,
  readInstant,
  readPlainDate,
} from './instant.ts';
import { startOfDay } from './london.ts';

/**
 * When something happened, as well as anybody knows.
 *
 * `estimated` is a moment that somebody judged; it counts like a known one but is shown as an estimate.
 * `day` has no time at all, so no duration in hours is ever computed from it (docs/time-and-duties.md, Precision).
 */
export type When =
  | { readonly precision: 'instant'; readonly at: Instant }
  | { readonly precision: 'estimated'; readonly at: Instant }
  | { readonly precision: 'day'; readonly date: PlainDate };

export const exactly = (at: Instant): When => ({ precision: 'instant', at });

/**
 * A moment as it stands in an event body: `2025-10-24T20:30:00Z`, `~2025-10-24T20:30:00Z` when estimated,
 * `2025-10-24` when only the day is known.
 */
export type WhenText = string;

/** Reads a moment of an event body; anything else answers undefined. */
export function readWhen(text: WhenText): When | undefined {
  if (text.length === 10) {
    const date = readPlainDate(text);
    return date === undefined ? undefined : { precision: 'day', date };
  }
  const estimated = text.startsWith('~');
  const at = readInstant(estimated ? text.slice(1) : text);
  return at === undefined ? undefined : { precision: estimated ? 'estimated' : 'instant', at };
}

/** The inverse of `readWhen`. */
export function writeWhen(when: When): WhenText {
  if (when.precision === 'day') return formatPlainDate(when.date);
  return when.precision === 'estimated' ? `~${formatInstant(when.at)}` : formatInstant(when.at);
}

/** Where a moment stands among others: a day that has no time stands at its first instant in London. */
export function orderOf(when: When): number {
  return 'at' in when ? when.at : startOfDay(when.date);
}
