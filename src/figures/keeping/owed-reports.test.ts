import { describe, expect, test } from 'vitest';
import { formatPlainDate, plainDate } from '../../domain/time/instant.ts';
import { owedReports } from './owed-reports.ts';
import type { ScheduledReport } from './schedules.ts';

const quarterly: ScheduledReport = {
  kind: 'parenting',
  home: null,
  every: 'quarter',
  recipients: 'Corporate Parenting Board',
  firstDay: plainDate('2025-01-01'),
  withinDays: 30,
};

const issued = (period: string, number: number) => ({
  ...{ kind: 'parenting' as const, home: null, period, number },
});

const owed = (
  scheduled: ScheduledReport,
  today: string,
  ...reports: readonly Parameters<typeof owedReports>[1][number][]
) =>
  owedReports(scheduled, reports, plainDate(today)).map(({ key, due, number, isAbsent }) => [
    key,
    formatPlainDate(due),
    number ?? (isAbsent ? 'absent' : 'due'),
  ]);

describe('reports that are owed regularly', () => {
  test('each period that is over has one, and one without is flagged once its time is over', () => {
    expect(owed(quarterly, '2025-10-20', issued('2025-Q1', 4))).toEqual([
      ['2025-Q3', '2025-10-30', 'due'],
      ['2025-Q2', '2025-07-30', 'absent'],
      ['2025-Q1', '2025-04-30', 4],
    ]);
  });

  test('is not late on the last day, and late from the next', () => {
    expect(owed(quarterly, '2025-04-30')).toEqual([['2025-Q1', '2025-04-30', 'due']]);
    expect(owed(quarterly, '2025-05-01')).toEqual([['2025-Q1', '2025-04-30', 'absent']]);
  });

  test('is there by a report of exactly that period, however the period was typed', () => {
    expect(owed(quarterly, '2025-06-01', issued('2025-01-01..2025-03-31', 7))).toEqual([
      ['2025-Q1', '2025-04-30', 7],
    ]);
    expect(owed(quarterly, '2025-06-01', issued('2025-02', 7), issued('2024-25', 8))).toEqual([
      ['2025-Q1', '2025-04-30', 'absent'],
    ]);
  });

  test('is not there by a report of another kind, or of another home', () => {
    expect(owed(quarterly, '2025-06-01', { ...issued('2025-Q1', 7), kind: 'annual' })).toEqual([
      ['2025-Q1', '2025-04-30', 'absent'],
    ]);
    const ofHome = { ...quarterly, kind: 'home' as const, home: 'SC999001' };
    const other = { ...issued('2025-Q1', 7), kind: 'home' as const, home: 'SC999002' };
    expect(owed(ofHome, '2025-06-01', other, { ...other, home: 'SC999001', number: 9 })).toEqual([
      ['2025-Q1', '2025-04-30', 9],
    ]);
  });

  test('is owed for each month, or for each year from April', () => {
    const monthly = { ...quarterly, every: 'month' as const, withinDays: 0 };
    expect(owed(monthly, '2025-03-01').map(([key]) => key)).toEqual(['2025-02', '2025-01']);
    const yearly = { ...quarterly, every: 'year' as const, firstDay: plainDate('2023-04-01') };
    expect(owed(yearly, '2025-03-31').map(([key]) => key)).toEqual(['2023-24']);
    expect(owed(yearly, '2025-04-01').map(([key]) => key)).toEqual(['2024-25', '2023-24']);
  });

  test('is owed for nothing before its first period', () => {
    expect(owed({ ...quarterly, firstDay: plainDate('2026-01-01') }, '2025-10-20')).toEqual([]);
  });
});
