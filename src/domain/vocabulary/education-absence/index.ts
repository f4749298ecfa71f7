import type { EducationAbsenceHistory } from '../../education-absence/education-absence.ts';
import { childStatusConditions } from '../child/child-status.ts';
import type { Vocabulary } from '../word.ts';
import { absenceWords } from './absence.ts';
import { rollWords } from './roll.ts';

/** The closed list of words that rules about children missing education are written in. */
export const educationAbsenceVocabulary: Vocabulary<EducationAbsenceHistory> = {
  moments: { ...absenceWords, ...rollWords },
  conditions: childStatusConditions,
};
