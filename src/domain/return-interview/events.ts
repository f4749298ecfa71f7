import { harmFound } from '../code-sets/harm.ts';
import { interviewerType, interviewVenue } from '../code-sets/interviewer.ts';
import { reason } from '../code-sets/reasons/reasons.ts';
import { declineReason, lateReason, notOfferedReason } from '../code-sets/return-interview.ts';
import { interviewContent } from '../code-sets/return-interview-content.ts';
import {
  body,
  codeOf,
  instantText,
  list,
  oneOf,
  optional,
  person,
  role,
  text,
  version,
  whenText,
  yesNo,
} from '../event/schema.ts';

const contentAnswer = body({
  item: codeOf(interviewContent),
  answer: optional(text),
  /** An answer of its own: the child was asked and did not wish to say. */
  childDidNotWishToSay: optional(yesNo),
  /** Parents' and carers' views are asked for only where that is appropriate. */
  notAppropriate: optional(yesNo),
});

/** Listening to the child: offered, and held, and everything that can come between. */
export const returnInterviewEvents = {
  ReturnInterviewReferred: body({ to: role, words: optional(text) }),
  ReturnInterviewAllocated: body({
    to: person,
    provider: optional(text),
    type: codeOf(interviewerType),
    reason: optional(text),
  }),
  ReturnInterviewOffered: body({ by: optional(person), words: optional(text) }),
  ReturnInterviewBooked: body({ at: instantText, place: optional(text) }),
  ReturnInterviewDeclined: body({
    by: oneOf('child', 'parent'),
    reason: optional(codeOf(declineReason)),
    words: optional(text),
    significantHarmSuspected: optional(yesNo),
  }),
  ReturnInterviewHeld: body({
    kind: oneOf('standard', 'extended'),
    interviewer: optional(person),
    interviewerType: optional(codeOf(interviewerType)),
    independent: yesNo,
    childChose: optional(yesNo),
    exceptionalReason: optional(text),
    trained: optional(yesNo),
    seenAlone: optional(yesNo),
    withWhom: optional(text),
    advocateOffered: optional(yesNo),
    venue: optional(codeOf(interviewVenue)),
    neutralPlace: optional(yesNo),
    content: list(contentAnswer),
    childWords: optional(text),
    reasonPrimary: optional(codeOf(reason)),
    reasonsSecondary: optional(list(codeOf(reason))),
    harm: optional(list(codeOf(harmFound))),
    lateReason: optional(codeOf(lateReason)),
    /** Every episode that this one conversation covers, this one among them. */
    covers: list(text),
    ongoingSupport: optional(yesNo),
    /** The visit note that a manager marked as this interview; the note itself stays. */
    promotedFrom: optional(version),
  }),
  ReturnInterviewLateReasonGiven: body({ reason: codeOf(lateReason), words: optional(text) }),
  ReturnInterviewNotOffered: body({
    reason: codeOf(notOfferedReason),
    agreedBy: optional(person),
    words: optional(text),
  }),
  /** It could not take place: missing again before it was done, or no way to reach the child. */
  ReturnInterviewExcused: body({
    because: oneOf('missing_again', 'uncontactable'),
    reason: optional(text),
    /** The later episode whose interview covers this one too. */
    coveredBy: optional(text),
  }),
  CarerInformationOffered: body({ to: role }),
  CarerInformationGiven: body({ words: text }),
  /** Social worker, carer or key worker talk with the child; welfare, never an interview. */
  WelfareConversationHeld: body({ by: role, words: optional(text) }),
  IntelligencePassedOn: body({ to: list(role), words: optional(text) }),
  FollowUpAgreed: body({ action: text, owner: person, by: whenText }),
  FollowUpDone: body({ followUp: version, words: optional(text) }),
} as const;
