import type { policeActs } from '../../../domain/police/acts.ts';
import type { safeAndWellActs } from '../../../domain/safe-and-well/acts.ts';
import type { ActWords } from './act-words.ts';
import { toldHow } from './options.ts';

const asTold = {
  asTold: {
    label: 'Which officer decided it?',
    hint: 'It is shown as a police decision that you recorded, until the police confirm it',
  },
  'asTold.officer': { label: 'Name of the officer', hint: 'Or their number' },
  'asTold.force': 'Police force',
  'asTold.how': { label: 'How were you told?', options: toldHow },
  qualityAssuredBy: 'Who checked the decision?',
};

export const policeWords = {
  ClassifyChild: {
    name: 'Class the absence',
    hint: 'The police decide whether the child is missing. Others record what a named officer decided.',
    when: 'When was it decided?',
    fields: {
      class: {
        label: 'How is it classed?',
        options: { missing: 'Missing', absent_legacy: 'Absent (no longer used)', not_missing: 'Not missing' },
      },
      ...asTold,
    },
  },
  GradeRisk: {
    name: 'Grade the risk',
    hint: 'The police grade the risk. Others record what a named officer decided.',
    when: 'When was it decided?',
    fields: { grade: 'What grade?', ...asTold },
  },
  ConfirmStatement: {
    name: 'Confirm what was recorded as told',
    hint: 'That the police decided it so, or that a carer was right about where the child is.',
    fields: { confirms: 'What do you confirm?' },
  },
  RecordPoliceAction: {
    name: 'Record an action of the police',
    hint: 'Who did or asked for it, or why it is not needed.',
    fields: {
      action: 'Which action?',
      outcome: {
        label: 'What came of it?',
        options: { done: 'It is done', requested: 'It is asked for', not_needed: 'It is not needed' },
      },
    },
  },
  AgreeAbsenceReview: {
    name: 'Agree when the absence is looked at again',
    hint: 'Agreed between the police and whoever reported.',
    when: 'When was it agreed?',
    fields: { reviewAt: 'When do the police look at it again?' },
  },
  ReviewAbsence: {
    name: 'Record that the absence was looked at again',
    hint: 'The police looked again at an absence that is not classed as missing.',
    fields: { words: { label: 'What came of it?', long: true } },
  },
  StartPoliceProtection: {
    name: 'Record police protection',
    hint: 'The police took the child into police protection (section 46).',
    when: 'When did it start?',
  },
  EndPoliceProtection: {
    name: 'Record the end of police protection',
    hint: 'It ended, or an order took its place.',
    when: 'When did it end?',
    fields: {
      how: {
        label: 'How did it end?',
        options: {
          ended: 'It ended without an order',
          emergency_protection_order: 'Emergency protection order',
          other_order: 'Another order',
        },
      },
    },
  },
} as const satisfies Record<keyof typeof policeActs, ActWords>;

export const safeAndWellWords = {
  RecordSafeAndWell: {
    name: 'Record the safe-and-well check',
    hint: 'The police check after the return. It is not the return interview.',
    when: 'When was the child seen or spoken to?',
    fields: {
      how: {
        label: 'How was it done?',
        options: {
          done_seen: 'The child was seen',
          done_phone: 'By telephone',
          refused: 'The child did not want it',
        },
      },
      officerType: 'What kind of officer?',
      indicationsOfHarm: { label: 'Was there any sign of harm?', long: true },
      whereAndWithWhom: { label: 'Where was the child, and with whom?', long: true },
      chanceToDisclose: {
        label: 'Had the child a chance to tell of offences by or against them?',
        hint: 'What the child said',
        long: true,
      },
    },
  },
  RecordSafeAndWellNotDone: {
    name: 'Record that there was no safe-and-well check',
    hint: 'And why not.',
    when: 'When was that decided?',
    fields: {
      outcome: {
        label: 'Why was there none?',
        options: {
          not_done_by_frequency_decision: 'It was agreed how often there is one, and not this time',
          not_done_no_decision: 'It was not done, and nobody decided that',
          not_applicable: 'It was known where the child was',
        },
      },
      reason: { label: 'What else is there to say?', long: true },
    },
  },
  ShareSafeAndWell: {
    name: 'Record who was told of the safe-and-well check',
    hint: 'What came of the check was passed on.',
    fields: { with: 'Who was told?' },
  },
  ReviewSafeAndWell: {
    name: 'Say whether the safe-and-well check met the standard',
    hint: 'For a sample of checks. A check in which the child was told off does not meet it.',
    when: 'When was it looked at?',
    fields: {
      metStandard: 'Did the check meet the required standard?',
      found: { label: 'What was found?', long: true },
    },
  },
  DecideFrequency: {
    name: 'Agree how often the police check',
    hint: 'Police and parent or carer agree it, mindful that going missing often is linked to serious harm.',
    when: 'When was it agreed?',
    fields: {
      police: 'Who agreed it for the police?',
      carer: 'Which parent or carer agreed it?',
      everyNthReturn: {
        label: 'A check at every how many returns?',
        hint: '2 means at every second return',
      },
      harmConsidered: 'Was it considered that going missing often is linked to serious harm?',
    },
  },
  ConsiderAssessmentOfWhy: {
    name: 'Decide whether it is assessed why the child goes missing',
    hint: "Whether the child is referred to children's services for an assessment of why. The referral itself follows.",
    when: 'When was it decided?',
    fields: { refer: 'Is the child referred for it?' },
  },
} as const satisfies Record<keyof typeof safeAndWellActs, ActWords>;
