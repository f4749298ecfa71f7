import type { Subject } from '../domain/obligations/rule.ts';
import { authorityVocabulary } from '../domain/vocabulary/authority/index.ts';
import { childVocabulary } from '../domain/vocabulary/child/index.ts';
import { educationAbsenceVocabulary } from '../domain/vocabulary/education-absence/index.ts';
import { episodeVocabulary } from '../domain/vocabulary/episode/index.ts';
import type { Vocabulary } from '../domain/vocabulary/word.ts';

/** The words of each subject. What reads packs needs their names and parameters only, whatever their history is. */
export type Vocabularies = Readonly<Record<Subject, Vocabulary<never>>>;

/** Every word that packs may use. */
export const shippedVocabularies: Vocabularies = {
  episode: episodeVocabulary,
  child: childVocabulary,
  'education-absence': educationAbsenceVocabulary,
  authority: authorityVocabulary,
};
