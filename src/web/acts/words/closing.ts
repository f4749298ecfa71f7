import type { closingActs } from '../../../domain/closing/acts.ts';
import type { correctionActs } from '../../../domain/correction/acts.ts';
import type { procedureActs } from '../../../domain/procedures/acts.ts';
import type { ActWords } from './act-words.ts';

export const closingWords = {
  DecideReturnArrangements: {
    name: 'Decide the arrangements for the return',
    hint: 'And whether the placement is still right for the child.',
    when: 'When was it decided?',
    fields: {
      placementRemainsAppropriate: 'Is the placement still right for the child?',
      words: { label: 'What is arranged?', long: true },
    },
  },
  DecideCarePlanReview: {
    name: 'Decide whether the care plan is reviewed',
    hint: 'Whether a statutory review is needed after this.',
    when: 'When was it decided?',
    fields: { needed: 'Is a review needed?' },
  },
  RecordCarePlanReview: {
    name: 'Record that the care plan was reviewed',
    hint: 'The statutory review that was decided on after this absence took place.',
    when: 'When was the review?',
    fields: {
      words: { label: 'What came of it?', hint: 'What is changed, so that it helps this child', long: true },
    },
  },
  AnswerHarmQuestions: {
    name: 'Answer the questions about harm',
    hint: 'Asked after every episode: exploitation, radicalisation and other harm.',
    fields: {
      sexualExploitation: 'What is the risk of sexual exploitation?',
      radicalisation: 'What is the risk of radicalisation?',
      criminalExploitation: 'What is the risk of criminal exploitation?',
      other: { label: 'Further questions', hint: 'Those that the procedures of this authority ask' },
    },
  },
  AssessLikelihoodOfGoingAgain: {
    name: 'Assess whether the child might go again',
    hint: 'From seven sets of information.',
    fields: { answers: { label: 'What is known?', hint: 'Answer each, or say that it is not known' } },
  },
  SupportFamily: {
    name: 'Record what the family was given',
    hint: 'Support, and the numbers of help lines, for the family and the child.',
    fields: {
      helpLinesGiven: 'Were they given the numbers of help lines?',
      words: { label: 'What support were they given?', long: true },
    },
  },
  CloseEpisode: {
    name: 'Close the episode',
    whileGone: 'End the work without a return: a death, or somebody named goes on',
    hint: 'When nothing stands in the way, or you say why it closes in spite of it. The search never ends by this.',
    fields: {
      reason: 'Why does it close?',
      handedTo: {
        label: 'Who goes on from here?',
        hint: 'Where the child is not back: who goes on with the search',
      },
      inSpiteOf: { label: 'What still stands in the way?', hint: 'Only what a manager may decide to leave' },
      'inSpiteOf.requirement': {
        label: 'What is missing?',
        options: { 'risk-assessment': 'A risk assessment newer than the episode' },
      },
      'inSpiteOf.reason': { label: 'Why does it close without?', long: true },
    },
  },
  ReopenEpisode: { name: 'Reopen the episode', hint: 'It is then as it was before it was closed.' },
  VoidEpisode: {
    name: 'Make the episode void',
    hint: 'It was recorded in error. It stays readable and is not counted. It takes two people.',
  },
  ShareWithHost: {
    name: 'Share with the host authority',
    hint: 'The authority in whose area the child is placed may read this closed episode from then on. What was said in interviews stays closed to it.',
    when: 'When was it decided?',
    fields: { host: 'Which authority?', reason: { label: 'Why does it need to know?', long: true } },
  },
  MergeEpisodes: {
    name: 'Merge this episode into another',
    hint: 'Both are of the same absence of the same child. The other survives. It takes two people.',
    fields: { survivor: 'Which episode survives?' },
  },
  UndoVoid: {
    name: 'Undo the voiding or merging',
    hint: 'The episode counts again. It takes two people.',
  },
} as const satisfies Record<keyof typeof closingActs, ActWords>;

export const correctionWords = {
  CorrectFact: {
    name: 'Correct something on the record',
    hint: 'When it happened, or what it was. What was said before stays readable.',
    when: 'When did you find out?',
    fields: {
      version: 'What is to be corrected?',
      happened: { label: 'When did it really happen?', hint: 'Leave blank if the time is right' },
      body: { label: 'What was it really?', hint: 'As it should stand' },
      reason: { label: 'Why is it corrected?', long: true },
    },
  },
  WithdrawFact: {
    name: 'Withdraw something from the record',
    hint: 'It was never so. It stays readable as withdrawn.',
    when: 'When did you find out?',
    fields: {
      version: 'What is withdrawn?',
      reason: { label: 'Why is it withdrawn?', long: true },
      second: { label: 'Who agreed to this with you?', hint: 'Where it takes two people' },
    },
  },
} as const satisfies Record<keyof typeof correctionActs, ActWords>;

export const procedureWords = {
  RebindProcedures: {
    name: 'Use the procedures as they stand today',
    hint: 'A wrong value in the procedures was mended. The duties of this episode are laid anew.',
  },
} as const satisfies Record<keyof typeof procedureActs, ActWords>;
