import type { DailyReport } from '../../../../domain/authority-duty/issue-daily-report.ts';
import { label } from '../../../../domain/code-sets/code-set.ts';
import { policeGrade } from '../../../../domain/code-sets/police.ts';
import { episodeSaid } from '../../../../domain/episode/events.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { orderOf } from '../../../../domain/time/when.ts';
import { sayWhen } from '../../../words/say-when.ts';
import { lastContact } from './last-contact.ts';
import type { ReportedChild } from './read-children.ts';

/** Whether a child is in this report and was not in the one before. */
export const isNew = ({ episode }: ReportedChild, before: DailyReport): boolean =>
  !before.body.episodes.includes(episode.id);

/** What has changed with a child since the report before; of a child who is new in it, that it is so. */
export function changesSince(child: ReportedChild, before: DailyReport, now: Instant): readonly string[] {
  if (isNew(child, before)) return ['New since the report before'];
  return [...changedGrade(child, before), ...noContact(child, before, now)];
}

function changedGrade({ episode }: ReportedChild, { recorded }: DailyReport): readonly string[] {
  const grades = episodeSaid(episode.seen.episode.said, 'RiskGraded');
  const then = grades.findLast((grade) => grade.recorded <= recorded)?.body.grade;
  const is = grades.at(-1)?.body.grade;
  if (is === undefined || is === then) return [];
  const now = label(policeGrade, is).toLowerCase();
  return then === undefined
    ? [`Graded ${now} since the report before`]
    : [`Grade changed from ${label(policeGrade, then).toLowerCase()} to ${now}`];
}

function noContact({ episode }: ReportedChild, { recorded }: DailyReport, now: Instant): readonly string[] {
  const last = lastContact(episode.seen);
  if (last === undefined) return ['No contact recorded since going missing'];
  return orderOf(last) > recorded
    ? [`Seen or heard from ${sayWhen(last, now).text}`]
    : [`No contact since ${sayWhen(last, now).text}`];
}
