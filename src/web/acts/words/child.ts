import type { careActs } from '../../../domain/child/care-acts.ts';
import type { identityActs } from '../../../domain/child/identity-acts.ts';
import type { involvementActs } from '../../../domain/child/involvement-acts.ts';
import type { matchingActs } from '../../../domain/child/matching-acts.ts';
import type { mergeActs } from '../../../domain/child/merge-acts.ts';
import type { statusActs } from '../../../domain/child/status-acts.ts';
import type { ActWords } from './act-words.ts';

const identity = {
  names: { label: 'Names', hint: 'What the child is known as first, then legal names and aliases' },
  'names.kind': {
    label: 'What kind of name?',
    options: { known_as: 'Known as', legal: 'Legal name', alias: 'Alias' },
  },
  dateOfBirth: { label: 'Date of birth', hint: 'Such as 27/10/2010' },
  approximateAge: { label: 'About how old?', hint: 'Only where nobody knows the date of birth' },
  sex: 'Sex',
  gender: 'Gender',
  ethnicity: 'Ethnicity',
  nationality: 'Nationality',
  languages: { label: 'Languages', hint: 'One on each line' },
  identifiers: 'Numbers by which others know the child',
  'identifiers.kind': 'Which number?',
  'identifiers.value': 'The number',
};

export const identityWords = {
  RecordChild: {
    name: 'Record a child',
    hint: 'With as much of who the child is as anybody knows.',
    fields: identity,
  },
  ChangeIdentity: {
    name: 'Change who the child is',
    hint: 'Names, date of birth, identifiers: say everything anew. What was said before stays readable.',
    when: 'From when is this known?',
    fields: { ...identity, reason: { label: 'Why is it changed?', long: true } },
  },
  RecordDeath: {
    name: 'Record that the child died',
    hint: 'Nothing more is sent about this child from then on.',
    when: 'When did the child die?',
  },
} as const satisfies Record<keyof typeof identityActs, ActWords>;

const fromThenOn = { when: 'From when?' };

export const statusWords = {
  ChangeGroup: {
    name: 'Change the group of the child',
    hint: "Which group of children's services the child belongs to from then on.",
    ...fromThenOn,
    fields: { group: 'Which group?' },
  },
  ChangeLegalStatus: {
    name: 'Change the legal status',
    hint: 'What it is from then on.',
    ...fromThenOn,
    fields: {
      status: { label: 'Which legal status?', hint: 'Leave blank where there is none from then on' },
      hearingOn: { label: 'Date of the next hearing', hint: 'Such as 27/10/2025' },
    },
  },
  TakeResponsibility: {
    name: 'Say which authority is responsible',
    hint: 'From then on, in place of the one before.',
    ...fromThenOn,
  },
  RaiseFlag: {
    name: 'Raise a flag',
    hint: 'So that everybody who may see it knows.',
    ...fromThenOn,
    fields: { detail: { label: 'What is there to know about it?', long: true } },
  },
  LowerFlag: { name: 'Lower a flag', hint: 'It does not hold any more.', ...fromThenOn },
} as const satisfies Record<keyof typeof statusActs, ActWords>;

export const careWords = {
  StartCare: {
    name: 'Record that the child became looked after',
    hint: 'From then on the child is looked after.',
    ...fromThenOn,
    fields: { categoryOfNeed: 'Which category of need?' },
  },
  EndCare: {
    name: 'Record that the child is not looked after any more',
    hint: 'And why care ended.',
    ...fromThenOn,
    fields: { reason: 'Why did care end?' },
  },
  StartPlacement: {
    name: 'Record a placement',
    hint: 'Where the child lives from then on. An earlier placement ends by it.',
    ...fromThenOn,
    fields: {
      type: 'What type of placement?',
      provider: 'Who provides it?',
      home: { label: 'Which home?', hint: 'Its number (URN), or the number of the foster home' },
    },
  },
  ArrangePlacement: {
    name: 'Record what is arranged for the placement',
    hint: 'Host told, process agreed, carers informed. Leave blank what has not changed.',
    when: 'When was it arranged?',
    fields: {
      hostAcknowledgedBy: 'Who at the host authority acknowledged it?',
      measuresAgainstTrafficking: { label: 'What is done against trafficking?', long: true },
    },
  },
  EndPlacement: {
    name: 'Record the end of a placement',
    hint: 'The child left, and no other placement has begun.',
    when: 'When did it end?',
    fields: { reason: 'Why did it end?' },
  },
} as const satisfies Record<keyof typeof careActs, ActWords>;

export const involvementWords = {
  StartInvolvement: {
    name: 'Record who works with the child',
    hint: 'From then on.',
    ...fromThenOn,
    fields: { by: 'In which role?', person: 'Who?', team: 'Which team?' },
  },
  EndInvolvement: {
    name: 'Record that somebody does not work with the child any more',
    hint: 'From then on.',
    ...fromThenOn,
    fields: { by: 'In which role?' },
  },
  EndOngoingSupport: {
    name: 'Record that an interviewer does not stay in touch any more',
    hint: 'Support that followed a return interview has ended.',
    ...fromThenOn,
    fields: { episode: 'The interview of which episode?' },
  },
  JoinSchool: {
    name: 'Record the school of the child',
    hint: 'Which roll the child is on from then on.',
    ...fromThenOn,
  },
  LeaveSchool: {
    name: 'Record that the child left the school',
    hint: 'The child is off the roll from then on.',
    ...fromThenOn,
    fields: { newSchool: { label: 'Which school is next?', hint: 'Its number (URN), if it is known' } },
  },
} as const satisfies Record<keyof typeof involvementActs, ActWords>;

export const matchingWords = {
  DescribeChildToBeMatched: {
    name: 'Describe a child',
    hint: 'The authority finds out whether the child is known. You are not told.',
    fields: { ...identity, authority: 'Which authority is it reported to?' },
  },
  RecordNoMatch: {
    name: 'Say that this child was not known',
    hint: 'Nobody on record is this child. The description is the record from now on.',
    when: 'When was it found out?',
    fields: { words: { label: 'What was looked at?', long: true } },
  },
} as const satisfies Record<keyof typeof matchingActs, ActWords>;

export const mergeWords = {
  MergeChild: {
    name: 'Merge this child into another record',
    hint: 'Both are the same child. The other record survives. It takes two people.',
    fields: { survivor: { label: 'Which record survives?', hint: 'The number at the head of its page' } },
  },
  UndoMerge: {
    name: 'Undo the merging of two records',
    hint: 'They are two children after all. It takes two people.',
  },
} as const satisfies Record<keyof typeof mergeActs, ActWords>;
