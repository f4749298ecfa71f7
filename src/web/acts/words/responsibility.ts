import type { handingOverActs } from '../../../domain/responsibility/acts.ts';
import type { ActWords } from './act-words.ts';

export const responsibilityWords = {
  OfferResponsibility: {
    name: 'Offer responsibility to another authority',
    hint: 'You stay responsible until the other authority accepts.',
    when: 'When was it offered?',
    fields: {
      to: 'Which authority is it offered to?',
      reason: {
        label: 'Why does responsibility move?',
        hint: 'Such as where the child lives now',
        long: true,
      },
      words: { label: 'What else do they need to know before they answer?', long: true },
    },
  },
  AcceptResponsibility: {
    name: 'Accept responsibility for the child',
    hint: 'From then on your authority is responsible.',
    when: 'When was it accepted?',
    fields: { record: 'The number of the child there' },
  },
  RefuseResponsibility: {
    name: 'Refuse responsibility for the child',
    hint: 'Whoever offered it stays responsible, and reads why.',
    when: 'When was it refused?',
    fields: { reason: { label: 'Why is it refused?', long: true } },
  },
  WithdrawResponsibilityOffer: {
    name: 'Take back the offer of responsibility',
    hint: 'Your authority stays responsible.',
    when: 'When was it taken back?',
    fields: { reason: { label: 'Why is it taken back?', long: true } },
  },
} as const satisfies Record<keyof typeof handingOverActs, ActWords>;
