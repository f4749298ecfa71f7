import { managers } from '../agencies/managers.ts';
import type { Role } from '../agencies/roles.ts';
import { type Refusal, refuse } from '../deciding/command.ts';
import { eventBy } from '../deciding/say-once.ts';
import { body } from '../event/schema.ts';
import { formatPlainDate, type Instant } from '../time/instant.ts';
import { londonDate } from '../time/london.ts';
import { orderOf } from '../time/when.ts';
import { authorityAct } from './authority-act.ts';
import { type AuthorityDutyHistory, dutySaid } from './authority-duties.ts';
import { dailyReport } from './events.ts';

/** Whose work the daily report is, and who stands in when they are away. */
const reporters: readonly Role[] = [
  'missing-information-officer',
  'missing-and-exploitation-lead',
  'emergency-duty-team',
  ...managers,
];

/**
 * Issuing the report of a day: it takes the next number of the authority and stands from then on. It names the
 * episodes that it is about and holds nothing of the children: what was known is read from their own records, as they
 * were known when it was issued.
 *
 * @refuses a report to nobody, of another day than today, and a second one of the same day
 * @source medway-2024-25 ¶3.6, ¶4.3
 */
export const issueDailyReport = authorityAct({
  describes: 'Issue the daily report of missing children: it is numbered, and stands as it was.',
  body: body(dailyReport),
  may: reporters,
  decide: ({ history }, command) => {
    if (command.body.to.length === 0)
      return refuse('nobody-to-read-it', 'A report is issued to somebody: name the roles.', 'body.to');
    const today = londonDate(command.now);
    if (londonDate(orderOf(command.happened) as Instant) !== today)
      return refuse(
        'report-of-another-day',
        'A daily report says what is known as it is issued, so it is issued for today.',
        'happened',
      );
    const day = formatPlainDate(today);
    const refusal = issuedAlready(history, day);
    if (refusal !== undefined) return refusal;
    const number = Math.max(0, ...issuedReports(history).map((report) => report.body.number)) + 1;
    const issued = { number, day, ...command.body };
    return { events: [{ stream: 'authority', event: eventBy(command, 'DailyReportIssued', issued) }] };
  },
});

export type DailyReport = ReturnType<typeof issuedReports>[number];

/** The daily reports of an authority, the first one first. */
export const issuedReports = (history: Pick<AuthorityDutyHistory, 'said'>) =>
  dutySaid(history, 'DailyReportIssued');

/** @refuses report-issued-already */
const issuedAlready = (history: AuthorityDutyHistory, day: string): Refusal | undefined => {
  const report = issuedReports(history).find((one) => one.body.day === day);
  return report === undefined
    ? undefined
    : refuse(
        'report-issued-already',
        `The report of today was issued already, as number ${report.body.number}.`,
      );
};
