import type { checksActs } from '../../../domain/checks/acts.ts';
import type { whereaboutsActs } from '../../../domain/whereabouts/acts.ts';
import type { ActWords } from './act-words.ts';
import { whereaboutsKnown } from './options.ts';

export const checksWords = {
  LogCheck: {
    name: 'Log a check',
    hint: 'What was tried to find the child before reporting, and what came of it.',
    when: 'When was it tried?',
    fields: { what: 'What was tried?', result: { label: 'What came of it?', long: true } },
  },
  SetChecksDeadline: {
    name: 'Change the deadline for the checks',
    hint: 'Checks never go on without a deadline.',
    fields: {
      deadline: {
        label: 'By when do the checks end?',
        hint: 'Leave blank and Homeward suggests a deadline for this child',
      },
    },
  },
  RecordContactStillAtRisk: {
    name: 'Record that the child was reached but is still at risk',
    hint: 'People are told as if the child had not been found.',
    when: 'When was the child reached?',
    fields: { words: { label: 'What did the child say, and why is there risk?', long: true } },
  },
  FoundDuringChecks: {
    name: 'Record that the checks found the child',
    hint: 'If the child is safe, this closes the episode.',
    when: 'When was the child found?',
    fields: { where: 'Where is the child?', stillAtRisk: 'Is the child still at risk?' },
  },
} as const satisfies Record<keyof typeof checksActs, ActWords>;

const found = {
  how: 'How was the child found?',
  placeType: 'What kind of place?',
  place: { label: 'Where exactly?', hint: 'Address or description' },
  withWhom: 'Who was the child with?',
};

export const whereaboutsWords = {
  SayWhereaboutsKnown: {
    name: 'Say that it is known where the child is',
    hint: 'Known is not safe: say whether there is concern.',
    when: 'From when is it known?',
    fields: { kind: { label: 'Is there concern?', options: whereaboutsKnown } },
  },
  SayWhereaboutsUnknown: {
    name: 'Say that it is not known any more where the child is',
    hint: 'The time missing counts again from this moment.',
    when: 'From when is it unknown?',
  },
  LocateChild: {
    name: 'Record that the child was found',
    hint: 'Found, though perhaps not back yet.',
    when: 'When was the child found?',
    fields: {
      ...found,
      until: { label: 'Until the child is back, is there concern?', options: whereaboutsKnown },
      byHomeOffice: 'Did Home Office staff find the child?',
    },
  },
  ReturnChild: {
    name: 'Record that the child is back',
    hint: 'At home, at the placement, or at another place that was decided on.',
    when: 'When did the child come back?',
    fields: {
      ...found,
      how: 'How did the child come back?',
      to: {
        label: 'Where is the child back?',
        options: {
          home: 'At home',
          placement: 'At the placement',
          other_placement: 'At another placement',
          emergency_accommodation: 'In emergency accommodation',
          other: 'Somewhere else',
        },
      },
      safeToReturn: { label: 'Is it safe for the child to be there?', options: { yes: 'Yes', no: 'No' } },
      place: { label: 'Where exactly?', hint: 'If it is not the usual home or placement' },
      placeType: 'In what kind of place was the child found?',
      withWhom: 'Who had the child been with?',
      exceptionalReason: {
        label: 'If it is a hotel or bed and breakfast: why?',
        hint: 'Only where there is nothing else',
        long: true,
      },
      approvedBy: { label: 'Which senior manager approved that?' },
    },
  },
  RecordWelcome: {
    name: 'Record how the child was welcomed',
    hint: 'Only what was done. No clock runs for it.',
    fields: { done: { label: 'What was done?', hint: 'One on each line' } },
  },
  DecideReturnStart: {
    name: 'Decide what the national return says of this absence',
    hint: 'It began before the child came into care. If care began on another day, put that right instead.',
    fields: {
      start: {
        label: 'What does the return say?',
        options: {
          day_care_began: 'The child is missing or away from the day on which care began',
          not_returned: 'Nothing: the absence is not returned',
        },
      },
      words: { label: 'Why?', long: true },
    },
  },
} as const satisfies Record<keyof typeof whereaboutsActs, ActWords>;
