import type { Static } from 'typebox';
import { interviewerType } from '../code-sets/interviewer.ts';
import { interviewContent } from '../code-sets/return-interview-content.ts';
import { type Refusal, refuse } from '../deciding/command.ts';
import { body, codeOf, list, optional, person, text } from '../event/schema.ts';
import { returnInterviewEvents } from './events.ts';

const {
  independent: _,
  covers: __,
  promotedFrom: ___,
  ...told
} = returnInterviewEvents.ReturnInterviewHeld.properties;

/** What whoever held an interview says of it; that it is independent is not theirs to say. */
export const interviewTold = body({
  ...told,
  interviewer: person,
  interviewerType: codeOf(interviewerType),
  /** Earlier episodes whose interview became impossible because the child went missing again. */
  alsoCovers: optional(list(text)),
});

export type InterviewTold = Static<typeof interviewTold>;

/**
 * Why a return interview is not complete, if so. An extended interview is a general, considered view beside it
 * and need not cover everything.
 *
 * @refuses content-unanswered, not-said-whether-alone, advocate-not-answered, training-not-answered,
 *   police-only-exceptionally
 * @source v59-2024 L57, L293-304; kent-2018 ¶10.3
 */
export function incompleteInterview(interview: InterviewTold): Refusal | undefined {
  if (interview.interviewerType === 'police' && interview.exceptionalReason === undefined)
    return refuse(
      'police-only-exceptionally',
      'The police hold a return interview in exceptional circumstances only, and say which.',
      'body.exceptionalReason',
    );
  if (interview.kind === 'extended') return undefined;
  return unansweredContent(interview) ?? unansweredConditions(interview);
}

function unansweredContent({ content }: InterviewTold): Refusal | undefined {
  const answered = new Set(
    content
      .filter(
        ({ item, answer, childDidNotWishToSay, notAppropriate }) =>
          (answer !== undefined && answer.trim() !== '') ||
          childDidNotWishToSay === true ||
          (notAppropriate === true && item === 'C5'),
      )
      .map(({ item }) => item),
  );
  const open = interviewContent.entries.filter(({ code }) => !answered.has(code));
  if (open.length === 0) return undefined;
  return refuse(
    'content-unanswered',
    `An interview answers all six questions; not answered yet: ${open.map(({ label }) => label).join('; ')}.`,
    'body.content',
  );
}

function unansweredConditions(interview: InterviewTold): Refusal | undefined {
  if (interview.seenAlone === undefined)
    return refuse(
      'not-said-whether-alone',
      'An interview says whether the child was seen alone.',
      'body.seenAlone',
    );
  if (!interview.seenAlone && interview.withWhom === undefined)
    return refuse(
      'not-said-with-whom',
      'Where the child was not seen alone, the interview says who was there.',
      'body.withWhom',
    );
  if (interview.advocateOffered === undefined)
    return refuse(
      'advocate-not-answered',
      'An interview says whether an independent representative or advocate was offered.',
      'body.advocateOffered',
    );
  if (interview.trained === undefined)
    return refuse(
      'training-not-answered',
      'An interview says whether the interviewer was trained for it.',
      'body.trained',
    );
  return undefined;
}
