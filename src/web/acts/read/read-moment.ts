import type { Instant, PlainDate } from '../../../domain/time/instant.ts';
import { fromLondon, londonDate } from '../../../domain/time/london.ts';
import type { When } from '../../../domain/time/when.ts';
import type { Fields } from '../../forms/fields.ts';
import type { FormError } from '../../forms/form-errors.ts';
import { readTypedMoment } from '../../forms/typed-moment.ts';
import { readTypedDate, readTypedTime } from '../../forms/typed-time.ts';

/** What somebody meant, or what is wrong and where. */
export type Read<Value> = { readonly value: Value } | { readonly error: FormError };

const wrong = (field: string, text: string) => ({ error: { field, text } });

/**
 * When something was, in the fields of a typed moment and `-sure`: `estimate` for a time that somebody judged, `day`
 * where nobody knows the time.
 */
export function readPast(fields: Fields, name: string, now: Instant): Read<When> {
  const sure = fields.all(`${name}-sure`);
  if (sure.includes('day')) return readPastDay(fields, name, now);
  const moment = readTypedMoment(fields, name, now);
  if (moment.kind !== 'read') return { error: moment.error };
  return { value: { precision: sure.includes('estimate') ? 'estimated' : 'instant', at: moment.at } };
}

function readPastDay(fields: Fields, name: string, now: Instant): Read<When> {
  const today = londonDate(now);
  const days: Readonly<Record<string, PlainDate | undefined>> = {
    today,
    yesterday: (today - 1) as PlainDate,
    other: readTypedDate(fields.get(`${name}-date`)),
  };
  const day = fields.get(`${name}-day`);
  if (!Object.hasOwn(days, day))
    return wrong(`${name}-day`, 'Say whether it was today, yesterday or another day');
  const date = days[day];
  if (date === undefined) return wrong(`${name}-date`, 'Enter a date, such as 27 October 2025 or 27/10/2025');
  return date > today
    ? wrong(`${name}-day`, 'That is in the future. Enter when it happened')
    : { value: { precision: 'day', date } };
}

/** A moment that may lie ahead, in `-date`, `-time` and `-which`; where a day is enough, the time may be left out. */
export function readAhead(fields: Fields, name: string, now: Instant, needs: 'time' | 'day'): Read<When> {
  const date = readDay(fields.get(`${name}-date`), now);
  if (date === undefined) return wrong(`${name}-date`, 'Enter a date, such as tomorrow or 27/10/2025');
  const typed = fields.get(`${name}-time`);
  if (typed === '' && needs === 'day') return { value: { precision: 'day', date } };
  const second = readTypedTime(typed);
  if (second === undefined) return wrong(`${name}-time`, 'Enter a time, such as 21:30 or 9.30pm');
  const moment = fromLondon(date, second);
  switch (moment.kind) {
    case 'once':
      return exactly(moment.at);
    case 'never':
      return wrong(`${name}-time`, 'That time never comes: the clocks go forward that night. Enter another');
    case 'twice': {
      const which = fields.get(`${name}-which`);
      if (which === 'first') return exactly(moment.earlier);
      if (which === 'second') return exactly(moment.later);
      return wrong(`${name}-which`, 'That hour comes twice, because the clocks go back. Choose which one');
    }
    default:
      return moment satisfies never;
  }
}

const exactly = (at: Instant): Read<When> => ({ value: { precision: 'instant', at } });

/** A date as people write it, or `today`, `tomorrow`. */
function readDay(typed: string, now: Instant): PlainDate | undefined {
  const today = londonDate(now);
  switch (typed.toLowerCase()) {
    case 'today':
      return today;
    case 'tomorrow':
      return (today + 1) as PlainDate;
    default:
      return readTypedDate(typed);
  }
}

/** Whether anything was typed of a moment. */
export const isMomentTyped = (fields: Fields, name: string): boolean =>
  ['day', 'date', 'time', 'which', 'sure'].some((part) => fields.get(`${name}-${part}`) !== '');
