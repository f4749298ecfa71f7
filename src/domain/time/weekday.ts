import type { PlainDate } from './instant.ts';

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** The day of the week of any date, before 1970 too. Day 0 of a plain date (1 January 1970) was a Thursday. */
export function weekdayOf(date: PlainDate): Weekday {
  return WEEKDAYS[(((date + 3) % 7) + 7) % 7]!;
}
