import { formatInstant, type Instant } from '../../domain/time/instant.ts';
import { fromLondon, readLocal } from '../../domain/time/london.ts';
import type { FormError } from '../forms/form-errors.ts';
import { readTypedDate, readTypedTime } from '../forms/typed-time.ts';
import { sayMoment } from '../words/say-time.ts';

/** The past moment as of which somebody wants to read, as an address and a form say it. */
export type KnownAt =
  | { readonly kind: 'now' }
  | { readonly kind: 'then'; readonly at: Instant }
  | { readonly kind: 'wrong'; readonly errors: readonly FormError[] }
  /** The clocks went back in that hour: which of the two is meant. */
  | { readonly kind: 'twice'; readonly choices: readonly { readonly text: string; readonly href: string }[] };

export interface KnownAtQuery {
  readonly 'known-at'?: string;
  readonly 'known-date'?: string;
  readonly 'known-time'?: string;
}

/** `?known-at=2025-10-24T21:00` or with an offset; or `known-date` and `known-time` as people write them. */
export function readKnownAt(query: KnownAtQuery, now: Instant): KnownAt {
  if (query['known-at'] !== undefined) return addressed(query['known-at'], now);
  if (query['known-date'] !== undefined || query['known-time'] !== undefined)
    return typed(query['known-date'] ?? '', query['known-time'] ?? '', now);
  return { kind: 'now' };
}

export const knownAtAddress = (at: Instant): string => `?known-at=${encodeURIComponent(formatInstant(at))}`;

function addressed(written: string, now: Instant): KnownAt {
  const reading = readLocal(written);
  switch (reading.kind) {
    case 'ok':
      return past(reading.at, now);
    case 'ambiguous':
      return twice(reading.earlier, reading.later, now);
    case 'never-happened':
      return never();
    case 'unreadable':
      return wrong('known-date', 'Enter a date and a time, such as 24/10/2025 and 9pm');
    default:
      return reading satisfies never;
  }
}

function typed(date: string, time: string, now: Instant): KnownAt {
  const [day, second] = [readTypedDate(date), readTypedTime(time)];
  if (day === undefined) return wrong('known-date', 'Enter a date, such as 24/10/2025');
  if (second === undefined) return wrong('known-time', 'Enter a time, such as 21:30 or 9.30pm');
  const moment = fromLondon(day, second);
  switch (moment.kind) {
    case 'once':
      return past(moment.at, now);
    case 'twice':
      return twice(moment.earlier, moment.later, now);
    case 'never':
      return never();
    default:
      return moment satisfies never;
  }
}

const past = (at: Instant, now: Instant): KnownAt =>
  at > now
    ? wrong('known-date', 'Enter a moment in the past: nobody knows yet what will be known then')
    : { kind: 'then', at };

const never = (): KnownAt =>
  wrong('known-time', 'That time never was: the clocks went forward that night. Enter another');

const wrong = (field: string, text: string): KnownAt => ({ kind: 'wrong', errors: [{ field, text }] });

const twice = (earlier: Instant, later: Instant, now: Instant): KnownAt => ({
  kind: 'twice',
  choices: [
    {
      text: `The first ${sayMoment(earlier, now)}, before the clocks went back`,
      href: knownAtAddress(earlier),
    },
    { text: `The second ${sayMoment(later, now)}, after the clocks went back`, href: knownAtAddress(later) },
  ],
});
