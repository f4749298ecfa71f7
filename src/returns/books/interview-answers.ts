import type { Child } from '../../domain/child/child.ts';
import { interviewOutcome } from '../../domain/return-interview/outcome.ts';
import type { SpanOnRecord } from './spans-in-care.ts';

/** Yes, no, not applicable; undefined where it is not known. */
export type Answer = 'Y' | 'N' | 'NA' | undefined;

export interface InterviewAnswers {
  readonly offered: Answer;
  readonly accepted: Answer;
}

const notDue: InterviewAnswers = { offered: 'NA', accepted: 'NA' };
const notOffered: InterviewAnswers = { offered: 'N', accepted: 'NA' };
const notKnown: InterviewAnswers = { offered: undefined, accepted: undefined };
const waiting: InterviewAnswers = { offered: 'Y', accepted: undefined };

/**
 * Whether the child was offered a return interview after a span, and accepted it: accepted is an interview that was
 * held, and is not known before it is held or refused. Nobody accepts what was not offered. A row of another system that
 * says nothing of an interview leaves both unknown.
 *
 * @source docs/returns.md 2, 7 (2); docs/code-sets.md, RHI outcome
 */
export function interviewAnswers(
  child: Child,
  { span, of: { id, episode } }: SpanOnRecord,
): InterviewAnswers {
  if (span.to === undefined) return notDue;
  const outcome = interviewOutcome({ id, child, episode, others: [] });
  switch (outcome) {
    case undefined:
      return notDue;
    case 'completed':
      return { offered: 'Y', accepted: 'Y' };
    case 'declined_child':
    case 'declined_parent':
      return { offered: 'Y', accepted: 'N' };
    case 'booked':
    case 'in_progress':
      return waiting;
    case 'excused_missing_again':
    case 'excused_uncontactable':
      return episode.said.has('ReturnInterviewOffered') ? waiting : notOffered;
    case 'not_offered':
      return isSilent(episode) ? notKnown : notOffered;
    case 'other_la':
      return notKnown;
    default:
      return outcome satisfies never;
  }
}

/** Carried over from elsewhere without a word of an interview. */
const isSilent = ({ opening, said }: SpanOnRecord['of']['episode']): boolean =>
  opening.imported === true && !said.has('ReturnInterviewNotOffered');
