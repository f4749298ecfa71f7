import Type from 'typebox';
import type { Vocabulary } from '../../domain/vocabulary/word.ts';
import type { Vocabularies } from '../vocabularies.ts';

const to = Type.Object({ to: Type.Enum(['police', 'parents']) }, { additionalProperties: false });

/** A few words, enough to write a procedure with, that no change to the real words disturbs. */
export const testWords: Vocabulary<never> = {
  moments: {
    missing: { describes: 'The child is missing.', positions: ['starts'], finds: () => [] },
    returned: {
      describes: 'The child came back.',
      positions: ['starts', 'met-by', 'ends-with'],
      finds: () => [],
    },
    'immediate-concern': {
      describes: 'Somebody worries.',
      positions: ['or-sooner', 'starts'],
      finds: () => [],
    },
    'meeting-held': { describes: 'People met.', positions: ['starts', 'met-by'], finds: () => [] },
    'notice-sent': {
      describes: 'Somebody was told.',
      positions: ['met-by'],
      parameters: to,
      finds: () => [],
    },
    declined: { describes: 'The child did not want it.', positions: ['excused-by'], finds: () => [] },
  },
  conditions: {
    'looked-after': { describes: 'The child is looked after.', holds: () => true },
    'not-looked-after': { describes: 'The child is not looked after.', holds: () => true },
  },
};

export const testVocabularies: Vocabularies = {
  episode: testWords,
  child: testWords,
  'education-absence': testWords,
  authority: testWords,
};
