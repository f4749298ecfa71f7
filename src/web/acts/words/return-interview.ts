import type { returnInterviewActs } from '../../../domain/return-interview/acts.ts';
import type { ActWords } from './act-words.ts';
import { interviewKinds } from './options.ts';

const interview = {
  kind: { label: 'Which kind of interview was it?', options: interviewKinds },
  interviewer: 'Who spoke with the child?',
  interviewerType: 'What is the interviewer?',
  childChose: 'Did the child choose who it was?',
  exceptionalReason: {
    label: 'Why was the interviewer not independent?',
    hint: 'Leave blank if they were',
    long: true,
  },
  trained: 'Is the interviewer trained for it?',
  seenAlone: 'Was the child seen alone?',
  withWhom: { label: 'Who else was there?', hint: 'Leave blank if nobody was' },
  advocateOffered: 'Was the child offered an advocate?',
  venue: 'Where was it?',
  neutralPlace: 'Was it a neutral place?',
  content: {
    label: 'What was talked about?',
    hint: 'An interview is complete only with all six parts',
  },
  'content.answer': { label: 'What the child said', long: true },
  'content.childDidNotWishToSay': 'The child was asked and did not wish to say',
  'content.notAppropriate': 'Asking this was not appropriate',
  childWords: { label: "In the child's own words", long: true },
  reasonPrimary: 'What was the main reason for going missing?',
  reasonsSecondary: { label: 'What other reasons were there?', hint: 'Choose everything that applies' },
  harm: { label: 'What harm came to the child?', hint: 'Choose everything that applies' },
  lateReason: { label: 'If it was late: why?' },
  ongoingSupport: 'Does the child want support to go on?',
  alsoCovers: {
    label: 'Which earlier episodes did you talk about too?',
    hint: 'Each of them then has this interview',
  },
};

export const returnInterviewWords = {
  ReferForInterview: {
    name: 'Ask for a return interview',
    hint: "Ask children's services to see to it.",
    when: 'When was it asked for?',
    fields: { to: 'Which role was asked?' },
  },
  AllocateInterview: {
    name: 'Allocate the return interview',
    hint: 'Give it to an interviewer.',
    when: 'When was it allocated?',
    fields: {
      to: 'Who will do the interview?',
      provider: { label: 'For which provider?', hint: 'If the interviewer is commissioned' },
      type: 'What is the interviewer?',
    },
  },
  OfferInterview: {
    name: 'Record that the interview was offered',
    hint: 'The child was offered a return interview.',
    when: 'When was it offered?',
    fields: { by: { label: 'Who offered it?', hint: 'If it was not whoever says this' } },
  },
  BookInterview: {
    name: 'Book the interview',
    hint: 'When and where the child will be seen.',
    when: 'When was it booked?',
    fields: { at: 'When will it be?', place: 'Where will it be?' },
  },
  DeclineInterview: {
    name: 'Record that the interview was declined',
    hint: 'By the child, or by a parent or carer.',
    when: 'When was it declined?',
    fields: {
      by: { label: 'Who declined it?', options: { child: 'The child', parent: 'A parent or carer' } },
      reason: 'What reason was given?',
      words: { label: 'What did they say?', long: true },
      significantHarmSuspected: 'Is significant harm suspected?',
    },
  },
  HoldInterview: {
    name: 'Record the return interview',
    hint: 'What the child said, and what followed.',
    when: 'When was the interview?',
    fields: interview,
  },
  PromoteVisitNote: {
    name: 'Mark a visit as the return interview',
    hint: 'A recorded visit was the return interview in truth. The note stays.',
    when: 'When was the visit?',
    fields: { ...interview, note: 'Which visit?' },
  },
  RecordNotOffered: {
    name: 'Record that no interview was offered',
    hint: 'And why not.',
    when: 'When was that decided?',
    fields: {
      reason: 'Why was it not offered?',
      agreedBy: { label: 'Which manager agreed to that?' },
    },
  },
  ExcuseInterview: {
    name: 'Record that the interview was not possible',
    hint: 'The child is missing again, or there is no way to reach the child.',
    fields: {
      because: {
        label: 'Why was it not possible?',
        options: {
          missing_again: 'The child is missing again',
          uncontactable: 'There is no way to reach the child',
        },
      },
      reason: { label: 'What was tried?', long: true },
    },
  },
  GiveLateReason: {
    name: 'Give the reason why the interview was late',
    hint: 'It is counted with the reason.',
    fields: { reason: 'Why was it late?' },
  },
  OfferCarerInformation: {
    name: 'Offer parents or carers to be heard',
    hint: 'They can give information of their own. It is not the return interview.',
    when: 'When was it offered?',
    fields: { to: 'Who was it offered to?' },
  },
  RecordCarerInformation: {
    name: 'Record what parents or carers said',
    hint: 'It is not the return interview.',
    when: 'When did they say it?',
    fields: { words: { label: 'What did they say?', long: true } },
  },
  RecordWelfareConversation: {
    name: 'Record a talk with the child',
    hint: 'Of a worker or carer, about how the child is. It is not the return interview.',
    when: 'When did you talk?',
    fields: { words: { label: 'What was said?', long: true } },
  },
  PassOnIntelligence: {
    name: 'Pass on what came out of the interview',
    hint: 'Only to those who must know it.',
    when: 'When was it passed on?',
    fields: { to: 'Who was told?', words: { label: 'What was passed on?', long: true } },
  },
  AgreeFollowUp: {
    name: 'Agree an action that follows',
    hint: 'With who does it, and by when.',
    when: 'When was it agreed?',
  },
  CompleteFollowUp: {
    name: 'Record that an agreed action was done',
    hint: 'An action that followed from the interview.',
    when: 'When was it done?',
    fields: { followUp: 'Which action?', words: { label: 'What came of it?', long: true } },
  },
} as const satisfies Record<keyof typeof returnInterviewActs, ActWords>;
