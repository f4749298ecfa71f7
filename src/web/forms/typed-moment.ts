import { type Instant, MINUTE, type PlainDate } from '../../domain/time/instant.ts';
import { firstInstantOf, fromLondon, londonDate, londonTime } from '../../domain/time/london.ts';
import { sayMoment } from '../words/say-time.ts';
import type { Fields } from './fields.ts';
import type { FormError } from './form-errors.ts';
import { readTypedDate, readTypedTime } from './typed-time.ts';

/**
 * A moment as a form asks for it, in fields that begin with one name: `-day` (today, yesterday or other), `-date` for
 * another day, `-time` as people write it, and `-which` where that hour was lived twice.
 */
export type TypedMoment =
  | { readonly kind: 'read'; readonly at: Instant }
  | { readonly kind: 'wrong'; readonly error: FormError }
  /** The page asks which of the two: the clocks went back in that hour. */
  | { readonly kind: 'twice'; readonly error: FormError; readonly earlier: Instant; readonly later: Instant };

/** Two clocks differ; what record takes is what a form takes. */
const TOLERANCE = 5 * MINUTE;

/** The moment that was typed, or what is asked instead. A moment of the past: nothing has happened in the future. */
export function readTypedMoment(fields: Fields, name: string, now: Instant): TypedMoment {
  const date = dateOf(fields, name, now);
  if ('field' in date) return { kind: 'wrong', error: date };
  const second = readTypedTime(fields.get(`${name}-time`));
  if (second === undefined) return wrong(`${name}-time`, 'Enter a time, such as 21:30 or 9.30pm');
  const moment = fromLondon(date.day, second);
  switch (moment.kind) {
    case 'never':
      return wrong(`${name}-time`, 'That time never was: the clocks went forward that night. Enter another');
    case 'twice': {
      const { earlier, later } = moment;
      const which = fields.get(`${name}-which`);
      if (which === 'first') return inThePast(fields, earlier, name, now);
      if (which === 'second') return inThePast(fields, later, name, now);
      const text = 'That hour happened twice, because the clocks went back. Choose which one';
      return { kind: 'twice', error: { field: `${name}-which`, text }, earlier, later };
    }
    case 'once':
      return inThePast(fields, moment.at, name, now);
  }
}

const wrong = (field: string, text: string): TypedMoment => ({ kind: 'wrong', error: { field, text } });

function dateOf(fields: Fields, name: string, now: Instant): { readonly day: PlainDate } | FormError {
  const today = londonDate(now);
  switch (fields.get(`${name}-day`)) {
    case 'today':
      return { day: today };
    case 'yesterday':
      return { day: (today - 1) as PlainDate };
    case 'other': {
      const day = readTypedDate(fields.get(`${name}-date`));
      if (day === undefined)
        return { field: `${name}-date`, text: 'Enter a date, such as 27 October 2025 or 27/10/2025' };
      return { day };
    }
    default:
      return { field: `${name}-day`, text: 'Say whether it was today, yesterday or another day' };
  }
}

function inThePast(fields: Fields, at: Instant, name: string, now: Instant): TypedMoment {
  if (at <= now + TOLERANCE) return { kind: 'read', at };
  // By the clock: a day in which the clocks change has not 24 hours.
  const { date, secondOfDay } = londonTime(at);
  const aDayBefore = firstInstantOf(fromLondon((date - 1) as PlainDate, secondOfDay));
  const field = `${name}-day`;
  if (aDayBefore > now) return wrong(field, 'That is in the future. Enter when it happened');
  const says = sayMoment(aDayBefore, now);
  const text = `That has not happened yet. Did you mean ${says}?`;
  const isToday = fields.get(field) === 'today';
  return { kind: 'wrong', error: { field, text, ...(isToday && { meant: { value: 'yesterday', says } }) } };
}
