import { formatPlainDate, type PlainDate, plainDate } from '../../../domain/time/instant.ts';
import { calendarParts } from '../../../domain/time/months.ts';
import type { Period } from '../../measures/period.ts';
import type { NamedPeriod, Scope } from '../kinds/report-definition.ts';
import type { Report } from '../report.ts';

/** The same days of years before, the latest first: `2024-25`, `2023-24`, `2022-23`. */
export const withYearsBefore = ({ period }: Scope, years: number): readonly NamedPeriod[] =>
  Array.from({ length: years + 1 }, (_, ago) => {
    const then = yearsBefore(period, ago);
    return { label: sayPeriod(then), period: then };
  });

function yearsBefore({ from, to }: Period, years: number): Period {
  const first = sameDay(from, years);
  // The day before the same day a year on: a period that ends with February ends with it every year.
  const last = (sameDay((to + 1) as PlainDate, years) - 1) as PlainDate;
  return { from: first, to: last, said: `${formatPlainDate(first)}..${formatPlainDate(last)}` };
}

function sameDay(date: PlainDate, yearsAgo: number): PlainDate {
  const { year, month, day } = calendarParts(date);
  const last = new Date(Date.UTC(year - yearsAgo, month, 0)).getUTCDate();
  return (Date.UTC(year - yearsAgo, month - 1, Math.min(day, last)) / 86_400_000) as PlainDate;
}

/** `2024-25` for April to March; otherwise from when until when. */
export function sayPeriod({ from, to }: Pick<Period, 'from' | 'to'>): string {
  const [first, last] = [calendarParts(from), calendarParts(to)];
  const isYear = first.month === 4 && first.day === 1 && last.month === 3 && last.day === 31;
  if (isYear && last.year === first.year + 1)
    return `${first.year}-${String(last.year % 100).padStart(2, '0')}`;
  return `${sayDay(from)} to ${sayDay(to)}`;
}

/** `1 August 2023`. */
export function sayDay(date: PlainDate): string {
  const { year, month, day } = calendarParts(date);
  return `${day} ${monthNames[month - 1]} ${year}`;
}

const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** `August 2023` for the key `2023-08`. */
export const sayMonth = (key: string): string => `${monthNames[Number(key.slice(5)) - 1]} ${key.slice(0, 4)}`;

/** `July to September 2023` for the key `2023-Q3`. */
export function sayQuarter(key: string): string {
  const first = Number(key.slice(6)) * 3 - 3;
  return `${monthNames[first]} to ${monthNames[first + 2]} ${key.slice(0, 4)}`;
}

/** The period of a report in words. */
export function sayPeriodOf({ period }: Pick<Report, 'period'>): string {
  return sayPeriod({ from: plainDate(period.from), to: plainDate(period.to) });
}
