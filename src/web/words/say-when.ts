import { formatInstant, formatPlainDate, type Instant } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import type { When } from '../../domain/time/when.ts';
import { sayDay, sayMoment } from './say-time.ts';

/** A moment for a page: in words, and in UTC (or as a date) for machines. */
export interface Moment {
  readonly text: string;
  readonly iso: string;
}

/** When something happened, as well as anybody knows: `yesterday 11pm`, `about yesterday 11pm`, `yesterday`. */
export function sayWhen(when: When, now: Instant): Moment {
  switch (when.precision) {
    case 'day':
      return { text: sayDay(when.date, londonDate(now)), iso: formatPlainDate(when.date) };
    case 'estimated':
      return { text: `about ${sayMoment(when.at, now)}`, iso: formatInstant(when.at) };
    case 'instant':
      return sayInstant(when.at, now);
    default:
      return when satisfies never;
  }
}

export const sayInstant = (at: Instant, now: Instant): Moment => ({
  text: sayMoment(at, now),
  iso: formatInstant(at),
});
