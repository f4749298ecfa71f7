import type { ChildHistory } from '../../child/history.ts';
import type { Vocabulary } from '../word.ts';
import { careWords } from './care.ts';
import { childStatusConditions } from './child-status.ts';
import { frequencyConditions, frequencyWords } from './frequency.ts';
import { panelWords } from './panels.ts';

/** The closed list of words that rules about a child, beyond one episode, are written in. */
export const childVocabulary: Vocabulary<ChildHistory> = {
  moments: { ...careWords, ...panelWords, ...frequencyWords },
  conditions: { ...childStatusConditions, ...frequencyConditions },
};
