import type { Subject } from '../domain/obligations/rule.ts';
import { episodeVocabulary } from '../domain/vocabulary/episode/index.ts';
import type { Vocabulary } from '../domain/vocabulary/word.ts';

/** The words of each subject. What reads packs needs their names and parameters only, whatever their history is. */
export type Vocabularies = Readonly<Record<Subject, Vocabulary<never>>>;

const noWords: Vocabulary<never> = { moments: {}, conditions: {} };

/** Every word that packs may use. */
export const shippedVocabularies: Vocabularies = {
  episode: episodeVocabulary,
  child: noWords,
  'education-absence': noWords,
  authority: noWords,
};
