import type { Calendars } from '../calendars/calendars.ts';
import type { EducationAbsenceHistory } from '../education-absence/education-absence.ts';
import type { Instant } from '../time/instant.ts';
import { type Areas, type Concerned, dutyOwnerAmong } from './duty-owner.ts';
import { type Applied, obligationsOf } from './engine.ts';
import type { Obligation } from './obligation.ts';

/**
 * The duties that packs lay on an unexplained absence from school. School days are those of the school that the
 * pupil is absent from.
 *
 * @source docs/time-and-duties.md, `school_days`
 */
export function educationAbsenceObligations(
  applied: readonly Applied<EducationAbsenceHistory>[],
  history: EducationAbsenceHistory,
  calendars: Calendars,
  through: Instant,
  areas: Areas,
): Obligation[] {
  const { school } = history.absence.opening.body;
  const subject = { history, school, dutyOwner: dutyOwnerAmong(concerned, areas) };
  return obligationsOf(applied, subject, calendars, through);
}

const concerned: Concerned<EducationAbsenceHistory> = {
  school: ({ absence }) => absence.opening.body.school,
};
