import { roles } from '../../domain/agencies/roles.ts';
import type { Directory } from '../../domain/authorities/directory.ts';
import { partDaysMissed } from '../../domain/education-absence/absent-days.ts';
import { openEnquiries, stillToBeTold } from '../../domain/education-absence/open-enquiries.ts';
import { isResolved } from '../../domain/education-absence/resolved.ts';
import { formatInstant, formatPlainDate, type Instant } from '../../domain/time/instant.ts';
import type { ReplayedAbsence } from '../../record/replay.ts';
import { columns } from '../print.ts';
import { saidTime } from '../said-time.ts';
import { eventView, obligationView } from './view.ts';
import { obligationInWords } from './words.ts';

/** An absence from school as the command line prints it: moments in UTC, every obligation with its steps. */
export const absenceView = (
  { history: { id, absence }, events, obligations, calendars }: ReplayedAbsence,
  asAt: Instant,
) => ({
  absence: id,
  child: absence.opening.body.child,
  school: absence.opening.body.school,
  asAt: formatInstant(asAt),
  dayOne: formatPlainDate(absence.dayOne),
  resolved: isResolved(absence),
  partDaysMissed: partDaysMissed(absence).map(formatPlainDate),
  openEnquiries: openEnquiries(absence),
  stillToBeTold: stillToBeTold(absence),
  bound: absence.opening.body.packs,
  timeline: events.map(eventView),
  obligations: obligations.map((obligation) =>
    obligationView(obligation, asAt, calendars, absence.opening.body.school),
  ),
});

/** An absence from school as a person reads it at a terminal. */
export const absenceInWords = (view: ReturnType<typeof absenceView>, directory: Directory): string =>
  [
    `Absence ${view.absence} of child ${view.child} from school ${view.school}: ${view.resolved ? 'resolved' : 'open'} (as at ${saidTime(view.asAt)})`,
    `Day one ${view.dayOne}`,
    '',
    'What was recorded',
    columns(
      view.timeline.map(({ version, happened, type, madeBy }) => [
        `  ${version}`,
        saidTime(happened),
        type,
        roles[madeBy.role].label,
      ]),
    ),
    '',
    'Duties',
    ...view.obligations.map((obligation) => obligationInWords(obligation, directory)),
  ].join('\n');
