import { formatPlainDate, type PlainDate } from '../../domain/time/instant.ts';
import { calendarParts } from '../../domain/time/months.ts';
import type { Part } from './dimension.ts';
import type { Period } from './period.ts';

/** The calendar months of a period, each cut to it: `2024-11`. */
export const monthsIn = (period: Period): readonly Part[] => partsIn(period, 1, monthKey);

/** The calendar quarters of a period, each cut to it: `2024-Q4`. */
export const quartersIn = (period: Period): readonly Part[] => partsIn(period, 3, quarterKey);

/** The years from April of a period, each cut to it: `2024-25`. */
export function yearsIn(period: Period): readonly Part[] {
  const years: Part[] = [];
  for (let from = period.from; from <= period.to; ) {
    const { year, month } = calendarParts(from);
    const began = month >= 4 ? year : year - 1;
    const to = Math.min(lastDayOf(began + 1, 3), period.to) as PlainDate;
    const said = `${formatPlainDate(from)}..${formatPlainDate(to)}`;
    years.push({ key: `${began}-${String((began + 1) % 100).padStart(2, '0')}`, period: { from, to, said } });
    from = (to + 1) as PlainDate;
  }
  return years;
}

const monthKey = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

const quarterKey = (year: number, month: number): string => `${year}-Q${Math.ceil(month / 3)}`;

function partsIn(period: Period, months: number, keyOf: (year: number, month: number) => string): Part[] {
  const parts: Part[] = [];
  for (let from = period.from; from <= period.to; ) {
    const { year, month } = calendarParts(from);
    const last = lastDayOf(year, month + months - 1 - ((month - 1) % months));
    const to = Math.min(last, period.to) as PlainDate;
    const said = `${formatPlainDate(from)}..${formatPlainDate(to)}`;
    parts.push({ key: keyOf(year, month), period: { from, to, said } });
    from = (to + 1) as PlainDate;
  }
  return parts;
}

const lastDayOf = (year: number, month: number): PlainDate =>
  (Date.UTC(year, month, 0) / 86_400_000) as PlainDate;
