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
  OfferHandOver: {
    name: 'Hand the work over to another team or shift',
    hint: 'Your team keeps it until the other accepts.',
    when: 'When was it offered?',
    fields: {
      from: 'Which team or shift has it now?',
      to: 'Which team or shift is it offered to?',
      words: { label: 'What do they need to know?', long: true },
    },
  },
  AcceptHandOver: {
    name: 'Accept a hand-over from another team or shift',
    hint: 'From then on your team has the work.',
    when: 'When was it accepted?',
    fields: { offer: 'Which hand-over?' },
  },
  RefuseHandOver: {
    name: 'Refuse a hand-over from another team or shift',
    hint: 'Whoever offered it keeps the work, and reads why.',
    when: 'When was it refused?',
    fields: { offer: 'Which hand-over?', reason: { label: 'Why is it refused?', long: true } },
  },
  WithdrawHandOver: {
    name: 'Take back a hand-over that nobody has answered',
    hint: 'Your team keeps the work.',
    when: 'When was it taken back?',
    fields: { offer: 'Which hand-over?' },
  },
} as const satisfies Record<keyof typeof allocationActs, ActWords>;
