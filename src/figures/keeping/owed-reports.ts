import type { PlainDate } from '../../domain/time/instant.ts';
import { monthsIn, quartersIn, yearsIn } from '../measures/parts-of-period.ts';
import { type Period, readPeriod } from '../measures/period.ts';
import type { IssuedReport } from '../reports/keeping/issued.ts';
import type { Every, ScheduledReport } from './schedules.ts';

/** A report of one period that somebody is owed, and what became of it. */
export interface OwedReport {
  readonly key: string;
  readonly period: Period;
  /** The last day on which it is not late. */
  readonly due: PlainDate;
  /** The number under which it was issued. */
  readonly number: number | undefined;
  /** Nobody has issued it, and its time is over: whoever was to have it had none. */
  readonly isAbsent: boolean;
}

/**
 * The reports of a schedule for every period that is over, the latest first. One is there where a report of the same
 * kind and of exactly that period was issued.
 *
 * @source v59-2024 L105, L127; thurrock-2023 L305-308; ofsted-2013 (four of ten authorities had no report to their corporate parents)
 */
export function owedReports(
  scheduled: ScheduledReport,
  issued: readonly Pick<IssuedReport, 'kind' | 'home' | 'period' | 'number'>[],
  today: PlainDate,
): readonly OwedReport[] {
  const { kind, home, every, firstDay, withinDays } = scheduled;
  if (firstDay > today) return [];
  const periods = partsOf[every]({ from: firstDay, to: today, said: '' }).filter(
    ({ period }) => period.to < today,
  );
  const alike = issued.filter((report) => report.kind === kind && report.home === home);
  return periods.toReversed().map(({ key, period }) => {
    const number = alike.find((report) => isOf(report.period, period))?.number;
    const due = (period.to + withinDays) as PlainDate;
    return { key, period, due, number, isAbsent: number === undefined && today > due };
  });
}

const partsOf = {
  month: monthsIn,
  quarter: quartersIn,
  year: yearsIn,
} as const satisfies Record<Every, unknown>;

function isOf(said: string, { from, to }: Period): boolean {
  const period = readPeriod(said);
  return !('refused' in period) && period.from === from && period.to === to;
}
