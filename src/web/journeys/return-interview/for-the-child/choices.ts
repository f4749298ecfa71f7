import type { InterviewVenue } from '../../../../domain/code-sets/interviewer.ts';

/** Whom the child can choose to talk with, as the child reads it. */
export const whom = {
  'this-person': 'The person who is here now',
  'another-interviewer': 'Somebody else whose job this is',
  'social-worker': 'My social worker',
  'youth-worker': 'A youth worker',
  teacher: 'A teacher',
  other: 'Somebody else I trust',
} as const;
export type Whom = keyof typeof whom;

/** Where the child can choose to talk. */
export const where = {
  home: 'Where I live',
  school: 'At school',
  youth_community: 'At a youth club or a community centre',
  car_walk: 'On a walk, or in a car',
  office: 'In an office',
  phone_video: 'On the phone, or by video',
  other: 'Somewhere else',
} as const satisfies Partial<Record<InterviewVenue, string>>;
export type Where = keyof typeof where;

/** Who else is to be there. */
export const company = {
  alone: 'Nobody. Just the two of us',
  together: 'Yes, I want somebody with me',
} as const;
export type Company = keyof typeof company;

export const advocate = { yes: 'Yes', no: 'No', 'tell-me-more': 'I want to know more first' } as const;
export type Advocate = keyof typeof advocate;
