import type { AuthorityDutyHistory } from '../../authority-duty/authority-duties.ts';
import type { Vocabulary } from '../word.ts';
import { recurringWords } from './recurring.ts';

/** The closed list of words that rules about an authority's recurring duties are written in. */
export const authorityVocabulary: Vocabulary<AuthorityDutyHistory> = {
  moments: recurringWords,
  conditions: {},
};
