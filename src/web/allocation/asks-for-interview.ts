import type { Rule } from '../../domain/obligations/rule.ts';

const words = ['interview-offered', 'interview-held'];

/** Whether a duty is met by offering or holding a return interview; an extended one beside it is another duty. */
export const asksForInterview = ({ parts }: Pick<Rule, 'parts'>): boolean =>
  parts.some(({ metBy }) =>
    metBy.some(({ word, with: asked }) => words.includes(word) && asked.kind !== 'extended'),
  );

/** Whether a duty is met by the police asking for a return interview. */
export const asksForReferral = ({ parts }: Pick<Rule, 'parts'>): boolean =>
  parts.some(({ metBy }) => metBy.some(({ word }) => word === 'interview-referred'));
