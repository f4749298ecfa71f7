import type { Instant, PlainDate } from '../time/instant.ts';
import type { ClockChange } from '../time/london-offsets.ts';
import type { When } from '../time/when.ts';
import type { SchoolClosureKind } from './school-calendar.ts';

/** Why nobody can say when a duty falls due. */
export type NotKnownBecause =
  | 'start-known-to-the-day-only'
  | 'bank-holidays-not-known'
  | 'school-not-known'
  | 'school-calendar-not-known'
  | 'first-day-absent-not-a-school-day'
  | 'sitting-not-known'
  | 'not-agreed'
  | 'no-number-in-the-source';

export type NotCountedBecause =
  | { readonly kind: 'saturday' | 'sunday' | SchoolClosureKind | 'outside-terms' }
  | { readonly kind: 'bank-holiday'; readonly title: string };

/** One step on the way from a start to a due time, as data: worded only when somebody looks. */
export type Step =
  | { readonly step: 'started'; readonly start: When }
  | { readonly step: 'clocks-changed'; readonly change: ClockChange }
  | { readonly step: 'hours-added'; readonly hours: number; readonly at: Instant }
  | { readonly step: 'days-added'; readonly days: number; readonly date: PlainDate }
  | { readonly step: 'months-added'; readonly months: number; readonly date: PlainDate }
  | { readonly step: 'clamped-to-last-day-of-month'; readonly dayNumber: number; readonly date: PlainDate }
  | {
      readonly step: 'day-counted';
      readonly date: PlainDate;
      readonly number: number;
      readonly as: 'working day' | 'school day';
    }
  | { readonly step: 'day-not-counted'; readonly date: PlainDate; readonly because: NotCountedBecause }
  | { readonly step: 'end-of-day'; readonly at: Instant }
  | { readonly step: 'time-agreed'; readonly at: Instant }
  | { readonly step: 'next-sitting'; readonly panel: string; readonly at: Instant }
  | { readonly step: 'not-known'; readonly because: NotKnownBecause };
