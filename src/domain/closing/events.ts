import { body, list, oneOf, optional, person, text, yesNo } from '../event/schema.ts';

/** The end of the return phase, and putting right what should never have been an episode of its own. */
export const closingEvents = {
  ReturnArrangementsDecided: body({ placementRemainsAppropriate: optional(yesNo), words: optional(text) }),
  CarePlanReviewDecided: body({ needed: yesNo, reason: optional(text) }),
  /** Asked after every episode: exploitation and radicalisation (M-055). */
  HarmQuestionsAnswered: body({
    sexualExploitation: text,
    radicalisation: text,
    criminalExploitation: optional(text),
    other: optional(list(body({ question: text, answer: text }))),
  }),
  LikelihoodOfGoingAgainAssessed: body({ answers: list(body({ item: text, answer: text })) }),
  FamilySupported: body({ helpLinesGiven: yesNo, words: optional(text) }),
  EpisodeClosed: body({
    reason: oneOf(
      'return_phase_complete',
      'located_in_checks',
      'turned_18',
      'care_ended',
      'responsibility_transferred',
      'died',
      'void_duplicate',
      'void_error',
    ),
    words: optional(text),
    /** What still stood in the way, and why the manager closed in spite of it. */
    inSpiteOf: optional(list(body({ requirement: text, reason: text }))),
  }),
  EpisodeReopened: body({ reason: text }),
  EpisodeVoided: body({
    reason: text,
    because: oneOf('void_error', 'void_duplicate'),
    second: person,
    survivor: optional(text),
  }),
  /** A void undone: aliases are reversible and events never move. */
  VoidingUndone: body({ reason: text, second: person }),
} as const;
