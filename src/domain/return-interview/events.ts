import { body, instantText, list, oneOf, optional, person, role, text, yesNo } from '../event/schema.ts';

const interviewerType = text;

const contentAnswer = body({
  item: oneOf('C1', 'C2', 'C3', 'C4', 'C5', 'C6'),
  answer: optional(text),
  /** An answer of its own: the child was asked and did not wish to say. */
  childDidNotWishToSay: optional(yesNo),
  notAppropriate: optional(yesNo),
});

/** Listening to the child: offered, and held, and everything that can come between. */
export const returnInterviewEvents = {
  ReturnInterviewReferred: body({ to: role, words: optional(text) }),
  ReturnInterviewAllocated: body({ to: person, provider: optional(text), type: interviewerType }),
  ReturnInterviewOffered: body({ by: optional(person), words: optional(text) }),
  ReturnInterviewBooked: body({ at: instantText, place: optional(text) }),
  ReturnInterviewDeclined: body({
    by: oneOf('child', 'parent'),
    reason: optional(text),
    words: optional(text),
    significantHarmSuspected: optional(yesNo),
  }),
  ReturnInterviewHeld: body({
    kind: oneOf('standard', 'extended'),
    interviewer: optional(person),
    interviewerType: optional(interviewerType),
    independent: yesNo,
    childChose: optional(yesNo),
    exceptionalReason: optional(text),
    trained: optional(yesNo),
    seenAlone: optional(yesNo),
    withWhom: optional(text),
    advocateOffered: optional(yesNo),
    venue: optional(text),
    neutralPlace: optional(yesNo),
    content: list(contentAnswer),
    childWords: optional(text),
    reasonPrimary: optional(text),
    reasonsSecondary: optional(list(text)),
    harm: optional(list(text)),
    lateReason: optional(text),
    /** Every episode that this one conversation covers, this one among them. */
    covers: list(text),
    ongoingSupport: optional(yesNo),
  }),
  ReturnInterviewLateReasonGiven: body({ reason: text }),
  ReturnInterviewNotOffered: body({ reason: text, agreedBy: optional(person) }),
  /** It could not take place: missing again before it was done, or no way to reach the child. */
  ReturnInterviewExcused: body({ because: oneOf('missing_again', 'uncontactable'), reason: optional(text) }),
  CarerInformationOffered: body({ to: role }),
  CarerInformationGiven: body({ words: text }),
  /** Social worker, carer or key worker talk with the child; welfare, never an interview (M-116). */
  WelfareConversationHeld: body({ by: role, words: optional(text) }),
  IntelligencePassedOn: body({ to: list(role), words: optional(text) }),
  FollowUpAgreed: body({ action: text, owner: person, by: dateOrInstant() }),
} as const;

function dateOrInstant() {
  return text;
}
