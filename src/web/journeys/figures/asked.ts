import {
  formatInstant,
  formatPlainDate,
  type Instant,
  type PlainDate,
  plainDate,
} from '../../../domain/time/instant.ts';
import { londonDate } from '../../../domain/time/london.ts';
import { calendarParts } from '../../../domain/time/months.ts';
import type { Asked } from '../../../figures/measures/asked.ts';
import { breakdownCalled } from '../../../figures/measures/crossed.ts';
import type { Dimension } from '../../../figures/measures/dimension.ts';
import type { Measure, Series } from '../../../figures/measures/measure.ts';
import { type Period, readPeriod } from '../../../figures/measures/period.ts';
import { type KnownAtQuery, readKnownAt } from '../../reading/known-at.ts';

/** What stands in the address of every page of figures, so that it can be sent to somebody else. */
export interface FiguresQuery extends KnownAtQuery {
  readonly period?: string;
  readonly series?: string;
  readonly by?: string;
}

/** What every figure of a page is asked with. */
export interface Filter {
  readonly period: Period;
  readonly series: Series;
  readonly by: Dimension | undefined;
  /** As what was known then: the numbers of a report that was issued lead to the records that it counted. */
  readonly knownAt?: Instant | undefined;
}

/** Why an address says no filter, and in which field of the form that is put right. */
export interface FilterRefused {
  readonly refused: string;
  readonly field: string;
}

/** The filter that the address says, or why it says none; without a period it is the year from April so far. */
export function readFilter(query: FiguresQuery, now: Instant): Filter | FilterRefused {
  const period = readPeriod(query.period?.trim() || yearOf(londonDate(now)));
  if ('refused' in period) return { ...period, field: 'period' };
  const knownAt = readKnownThen(query, now);
  if (typeof knownAt === 'object') return knownAt;
  return {
    period,
    series: query.series === 'area' ? 'area' : 'own',
    by: query.by === undefined ? undefined : breakdownCalled(query.by),
    knownAt,
  };
}

/** The moment as of which it is asked; undefined for now, which is also what fields left empty say. */
export function readKnownThen(query: FiguresQuery, now: Instant): Instant | undefined | FilterRefused {
  const known = readKnownAt(withoutEmptyMoment(query), now);
  switch (known.kind) {
    case 'now':
      return undefined;
    case 'then':
      return known.at;
    case 'wrong':
      return { refused: known.errors[0]?.text ?? '', field: known.errors[0]?.field ?? 'known-date' };
    case 'twice':
      return {
        refused: 'That hour happened twice, because the clocks went back: enter a time before or after it',
        field: 'known-time',
      };
    default:
      return known satisfies never;
  }
}

/** A form sends its fields whether or not anything is in them. */
function withoutEmptyMoment(query: FiguresQuery): KnownAtQuery {
  const { 'known-at': at, 'known-date': date, 'known-time': time } = query;
  if (at !== undefined) return { 'known-at': at };
  return date || time ? { 'known-date': date ?? '', 'known-time': time ?? '' } : {};
}

export const asked = (measure: Measure, authority: string, filter: Filter): Asked => ({
  measure,
  authority,
  ...filter,
});

/** The year from April in which a day lies, as it is written: `2026-27`. */
export function yearOf(date: PlainDate): string {
  const { year, month } = calendarParts(date);
  const began = month >= 4 ? year : year - 1;
  return `${began}-${String((began + 1) % 100).padStart(2, '0')}`;
}

/** The seven days up to and with a day, and the same days 52 weeks before: the same days of the week. */
export function weekAndYearBefore(today: PlainDate): readonly [Period, Period] {
  return [weekUpTo(today), weekUpTo((today - 364) as PlainDate)];
}

/** The seven days up to and with a day. */
export function weekUpTo(to: PlainDate): Period {
  const from = (to - 6) as PlainDate;
  return { from, to, said: `${formatPlainDate(from)}..${formatPlainDate(to)}` };
}

/** The last calendar month that was over before a day. */
export function monthBefore(today: PlainDate): Period {
  const { year, month } = calendarParts(today);
  const to = (Date.UTC(year, month - 1, 0) / 86_400_000) as PlainDate;
  const said = formatPlainDate(to).slice(0, 7);
  return { from: plainDate(`${said}-01`), to, said };
}

/** Whenever it began, up to a day. */
export const everUpTo = (to: PlainDate): Period => {
  const from = -25_567 as PlainDate;
  return { from, to, said: `${formatPlainDate(from)}..${formatPlainDate(to)}` };
};

/** The address of a page about one measure under a filter. */
export function figureAddress(
  measure: string,
  filter: Filter,
  more: Readonly<Record<string, string>> = {},
): string {
  const path = 'side' in more ? `/figures/${measure}/rows` : `/figures/${measure}`;
  return `${path}?${queryOf(filter, more)}`;
}

/** What an address says of a filter: whatever a number is asked with, the page that it leads to is asked with too. */
export const queryOf = (
  { period, series, by, knownAt }: Filter,
  more: Readonly<Record<string, string>> = {},
): URLSearchParams =>
  new URLSearchParams({
    period: period.said,
    ...(series === 'area' && { series }),
    ...(by !== undefined && { by: by.key }),
    ...(knownAt !== undefined && { 'known-at': formatInstant(knownAt) }),
    ...more,
  });
