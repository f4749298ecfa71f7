import type { allocationActs } from '../../../domain/allocation/acts.ts';
import type { ActWords } from './act-words.ts';

export const allocationWords = {
  AllocateDuty: {
    name: 'Give a duty to somebody',
    hint: 'One named person does it from then on.',
    when: 'When was it given?',
    fields: {
      rule: 'Which duty?',
      occurrence: 'Which time that it came round?',
      to: 'Who will do it?',
      'to.role': 'As what?',
    },
  },
} as const satisfies Record<keyof typeof allocationActs, ActWords>;
