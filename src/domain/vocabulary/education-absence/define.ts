import {
  absenceSaid,
  type EducationAbsenceEventType,
  type EducationAbsenceHistory,
} from '../../education-absence/education-absence.ts';
import { marksOfStatements, momentsOf } from '../define.ts';
import type { Mark } from '../word.ts';

export const moment = momentsOf<EducationAbsenceHistory>();

type Statement<Type extends EducationAbsenceEventType> = ReturnType<typeof absenceSaid<Type>>[number];

/** What was said of one type of an absence, as marks, by when it happened; `which` keeps those that are meant. */
export function marksOf<Type extends EducationAbsenceEventType>(
  { absence }: EducationAbsenceHistory,
  type: Type,
  which?: (statement: Statement<Type>) => boolean,
): readonly Mark[] {
  return marksOfStatements(absenceSaid(absence, type), which);
}
