import type { Static } from 'typebox';
import { people } from '../testing/people.ts';
import type { InterviewTold } from './conditions.ts';
import type { returnInterviewEvents } from './events.ts';

/** A return interviewer of the authority, who has nothing else to do with the child. */
export const interviewer = {
  person: 'Interviewer Testperson',
  role: 'return-interviewer',
  agency: 'childrens-social-care:887',
} as const;

/** A standard interview with every question answered. */
export const completeInterview: InterviewTold = {
  kind: 'standard',
  interviewer: { name: 'Interviewer Testperson' },
  interviewerType: 'rhi_officer',
  trained: true,
  seenAlone: true,
  advocateOffered: true,
  venue: 'youth_community',
  neutralPlace: true,
  content: [
    { item: 'C1', answer: 'No harm before or while away.' },
    { item: 'C2', answer: 'Wanted to see friends of the former school.' },
    { item: 'C3', answer: 'Knows whom to ring.' },
    { item: 'C4', answer: 'Would like to see those friends at weekends.' },
    { item: 'C5', notAppropriate: true },
    { item: 'C6', answer: 'Has the help line numbers.' },
  ],
  reasonPrimary: 'CO2',
  reasonsSecondary: ['PL1'],
};

/** What is recorded of it. */
export const heldInterviewFact: Static<typeof returnInterviewEvents.ReturnInterviewHeld> = {
  ...completeInterview,
  independent: true,
  covers: ['this-episode'],
};

/** On Wednesday, within 72 hours of the return on Tuesday at 09:00. */
export const onWednesday = { by: interviewer, at: '2025-02-05T16:00:00Z' } as const;

export const byManager = { by: people.teamManager, at: '2025-02-05T17:00:00Z' } as const;
