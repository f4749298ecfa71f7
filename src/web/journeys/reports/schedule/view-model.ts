import { randomUUID } from 'node:crypto';
import { formatPlainDate, type Instant } from '../../../../domain/time/instant.ts';
import { londonDate } from '../../../../domain/time/london.ts';
import { type OwedReport, owedReports } from '../../../../figures/keeping/owed-reports.ts';
import type { Schedule } from '../../../../figures/keeping/schedules.ts';
import type { IssuedReport } from '../../../../figures/reports/keeping/issued.ts';
import { reportKinds } from '../../../../figures/reports/kinds/report-kind.ts';
import { reportDefinitions } from '../../../../figures/reports/kinds/reports.ts';
import { sayDay, sayPeriod } from '../../../../figures/reports/making/periods.ts';
import type { Fields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import { everyOffered } from './form.ts';

interface Scheduled {
  readonly schedules: readonly Schedule[];
  readonly issued: readonly IssuedReport[];
  readonly fields: Fields;
  readonly errors: readonly FormError[];
  readonly now: Instant;
  readonly mayChange: boolean;
}

/** So many periods back are shown; what is absent is shown however long ago it was. */
const SHOWN = 4;

export function scheduleView({ schedules, issued, fields, errors, now, mayChange }: Scheduled) {
  const today = londonDate(now);
  return {
    ...{ mayChange, key: randomUUID(), errors: errorView(errors) },
    schedules: schedules.map((scheduled) => ({
      title: titleOf(scheduled),
      recipients: scheduled.recipients,
      often: `${everyOffered[scheduled.every].text}, due ${scheduled.withinDays} days after its end`,
      endAddress: `/reports/schedule/${scheduled.schedule}/end`,
      owed: owedReports(scheduled, issued, today)
        .filter(({ isAbsent }, index) => index < SHOWN || isAbsent)
        .map(owedView),
    })),
    kinds: reportKinds.map((kind) => ({
      value: kind,
      text: reportDefinitions[kind].title,
      selected: fields.get('kind') === kind,
    })),
    every: Object.entries(everyOffered).map(([value, { text }]) => ({
      ...{ value, text },
      checked: fields.get('every') === value,
    })),
    typed: Object.fromEntries(
      ['home', 'recipients', 'first', 'within'].map((name) => [name, fields.get(name)]),
    ),
  };
}

const owedView = ({ period, due, number, isAbsent }: OwedReport) => ({
  period: sayPeriod(period),
  due: { iso: formatPlainDate(due), text: sayDay(due) },
  number,
  isAbsent,
});

const titleOf = ({ kind, home }: Schedule): string =>
  home === null ? reportDefinitions[kind].title : `${reportDefinitions[kind].title}, ${home}`;

/** How many reports somebody was owed and never had. */
export const absentReports = (
  schedules: readonly Schedule[],
  issued: readonly IssuedReport[],
  now: Instant,
): number =>
  schedules
    .flatMap((scheduled) => owedReports(scheduled, issued, londonDate(now)))
    .filter(({ isAbsent }) => isAbsent).length;
