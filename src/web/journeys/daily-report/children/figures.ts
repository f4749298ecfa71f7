import type { Static } from 'typebox';
import type { dailyReport } from '../../../../domain/authority-duty/events.ts';
import type { DailyReport } from '../../../../domain/authority-duty/issue-daily-report.ts';
import { episodeSaid } from '../../../../domain/episode/events.ts';
import { HOUR, type Instant } from '../../../../domain/time/instant.ts';
import { orderOf } from '../../../../domain/time/when.ts';
import { isNew } from './changes.ts';
import type { ReportedChild } from './read-children.ts';

export type Figures = Static<typeof dailyReport.figures>;

/** A report in numbers, for those who hold to account and see no child's record. */
export function figuresOf(
  children: readonly ReportedChild[],
  back: number,
  before: DailyReport | undefined,
  now: Instant,
): Figures {
  const count = (is: (child: ReportedChild) => boolean) => children.filter(is).length;
  const over = (hours: number) =>
    count(({ episode }) => now - orderOf(episode.seen.episode.missingSince) > hours * HOUR);
  return {
    missing: children.length,
    high: count((child) => gradeOf(child) === 'high'),
    notGraded: count((child) => gradeOf(child) === undefined),
    over24Hours: over(24),
    over48Hours: over(48),
    over7Days: over(7 * 24),
    new: before === undefined ? children.length : count((child) => isNew(child, before)),
    back,
  };
}

const gradeOf = ({ episode }: ReportedChild): string | undefined =>
  episodeSaid(episode.seen.episode.said, 'RiskGraded').at(-1)?.body.grade;

const labels: Readonly<Record<keyof Figures, string>> = {
  missing: 'Children missing',
  high: 'Graded high risk',
  notGraded: 'Not graded yet',
  over24Hours: 'Missing for more than 24 hours',
  over48Hours: 'Missing for more than 48 hours',
  over7Days: 'Missing for more than 7 days',
  new: 'New since the report before',
  back: 'Back since the report before',
};

const sinceBefore: readonly (keyof Figures)[] = ['new', 'back'];

/** @param isFirst  there is no report before: nothing has changed since */
export const figureLines = (figures: Figures, isFirst: boolean) =>
  (Object.keys(labels) as (keyof Figures)[])
    .filter((key) => !isFirst || !sinceBefore.includes(key))
    .map((key) => ({ key, label: labels[key], value: figures[key] }));
