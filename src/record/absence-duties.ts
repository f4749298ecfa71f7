import { foldAuthorityDuties } from '../domain/authority-duty/authority-duties.ts';
import { withPublishedSchools } from '../domain/authority-duty/school-calendars.ts';
import type { Calendars } from '../domain/calendars/calendars.ts';
import { foldChild } from '../domain/child/child.ts';
import type { EducationAbsenceHistory } from '../domain/education-absence/education-absence.ts';
import { foldEducationAbsence } from '../domain/education-absence/fold.ts';
import { educationAbsenceObligations } from '../domain/obligations/education-absence-obligations.ts';
import type { Obligation } from '../domain/obligations/obligation.ts';
import type { Instant, PlainDate } from '../domain/time/instant.ts';
import { londonDate } from '../domain/time/london.ts';
import { compileForAbsence } from '../procedures/compile-for-absence.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { eventsOf, type Situation } from './streams.ts';

/** The absence folded, in the light of its child; undefined where nobody has reported it. */
export function absenceIn(
  { streams }: Pick<Situation, 'streams'>,
  id: string,
): EducationAbsenceHistory | undefined {
  const absence = foldEducationAbsence(eventsOf(streams, `education-absence:${id}`));
  if (absence === undefined) return undefined;
  return { id, child: foldChild(eventsOf(streams, `child:${absence.opening.body.child}`)), absence };
}

/**
 * The duties of an absence under the packs that it keeps.
 *
 * @param through how far repeating duties are laid down
 */
export function absenceDutiesOf(
  library: PackLibrary,
  situation: Pick<Situation, 'streams' | 'books'>,
  history: EducationAbsenceHistory,
  through: Instant,
): readonly Obligation[] {
  const { opening, dayOne } = history.absence;
  const applied = compileForAbsence(library, opening.body.packs, dayOne);
  const calendars = calendarsOf(library, situation);
  return educationAbsenceObligations(applied, history, calendars, through, library.directory);
}

/** The calendars that due times of absences are counted by: school days are those that the authority published. */
export const calendarsOf = (
  { calendars }: PackLibrary,
  { streams, books }: Pick<Situation, 'streams' | 'books'>,
): Calendars =>
  withPublishedSchools(calendars, foldAuthorityDuties(books, eventsOf(streams, `authority:${books}`)));

/** The day from which absence alone is a ground for removing the pupil from the roll, as the packs have it. */
export function removalFrom(duties: readonly Obligation[]): PlainDate | undefined {
  const due = duties.find(({ rule }) =>
    rule.parts.some(({ metBy }) => metBy.some(({ word }) => word === 'enquiries-failed')),
  )?.due;
  return due === undefined ? undefined : londonDate(due);
}
