import type { Calendars } from '../calendars/calendars.ts';
import type { EducationAbsenceHistory } from '../education-absence/education-absence.ts';
import type { Instant } from '../time/instant.ts';
import { type Applied, obligationsOf } from './engine.ts';
import type { DutyOwner, Obligation } from './obligation.ts';
import type { DutyOwnerWord } from './rule.ts';

/**
 * The duties that packs lay on an unexplained absence from school. School days are those of the school that the
 * pupil is absent from.
 *
 * @source DESIGN.md section 5; procedures.md section 1, `school_days`
 */
export function educationAbsenceObligations(
  applied: readonly Applied<EducationAbsenceHistory>[],
  history: EducationAbsenceHistory,
  calendars: Calendars,
  through: Instant,
): Obligation[] {
  const { school } = history.absence.opening.body;
  return obligationsOf(applied, { history, school, dutyOwner }, calendars, through);
}

function dutyOwner({ absence }: EducationAbsenceHistory, word: DutyOwnerWord, packOwner: string): DutyOwner {
  switch (word) {
    case 'responsible-authority':
    case 'host-authority':
    case 'pack-authority':
      return `authority:${packOwner}`;
    case 'police':
      return 'police:unknown';
    case 'placement':
      return 'placement:unknown';
    case 'school':
      return `school:${absence.opening.body.school}`;
    case 'home-office':
      return 'home-office';
    default:
      return word satisfies never;
  }
}
