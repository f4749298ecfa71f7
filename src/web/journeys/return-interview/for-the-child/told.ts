import type { Agency } from '../../../../domain/agencies/agencies.ts';

/** What a child is told before anything is asked: plainly, and no more than is so. A test holds it to the policy. */
export const told = {
  seen: [
    'The person who talks with you writes down what you say.',
    'Your social worker can read it, and so can the managers who look after their work.',
    'If you have a person who checks that your care plan is right for you, they can read it too.',
    'A few people whose job is to check that the council does things properly may look at it.',
  ],
  notSeen: [
    'Your foster carer, or the people who work where you live',
    'Your parents and family',
    'Your school',
    'The police',
  ],
  passedOn:
    'If you, or somebody else, could get badly hurt, we have to tell the people who can stop it. We tell them only that part. We tell you first if we can.',
} as const;

/** Whose people never read an interview; what the child is told rests on it. */
export const neverRead = ['placement', 'family', 'education', 'police'] as const satisfies readonly Agency[];
