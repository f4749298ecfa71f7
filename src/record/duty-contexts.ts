import type { AuthorityDutyContext } from '../domain/authority-duty/authority-act.ts';
import { foldAuthorityDuties } from '../domain/authority-duty/authority-duties.ts';
import { foldChild } from '../domain/child/child.ts';
import type { EducationAbsenceContext } from '../domain/education-absence/absence-act.ts';
import { dateOf } from '../domain/time/certainly-before.ts';
import type { Instant } from '../domain/time/instant.ts';
import { orderOf } from '../domain/time/when.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { absenceDutiesOf, absenceIn, removalFrom } from './absence-duties.ts';
import { packsForChild } from './binding.ts';
import type { Addressed } from './story-line.ts';
import { eventsOf, type Situation } from './streams.ts';

/** What an act about an absence from school may look at. */
export function absenceContext(
  library: PackLibrary,
  situation: Situation,
  { command, child: childId, absence: id }: Addressed,
): EducationAbsenceContext {
  const child = foldChild(eventsOf(situation.streams, `child:${childId}`));
  const history = absenceIn(situation, id);
  const at = orderOf(command.happened) as Instant;
  return {
    childId,
    child,
    absence: history?.absence,
    binding: [...packsForChild(library, child, at, situation.books, undefined)],
    removalFrom: () => history && removalFrom(absenceDutiesOf(library, situation, history, command.now)),
  };
}

/** What an act about the recurring duties of the authority that keeps the books may look at. */
export function authorityContext(
  library: PackLibrary,
  { streams, books }: Situation,
  { command }: Addressed,
): AuthorityDutyContext {
  return {
    history: foldAuthorityDuties(books, eventsOf(streams, `authority:${books}`)),
    packs: library.packsOf(books, dateOf(command.happened)).map(({ id }) => id),
  };
}
