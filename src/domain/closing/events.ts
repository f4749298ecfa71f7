import { closingReason } from '../code-sets/episode.ts';
import { exploitationLevel } from '../code-sets/exploitation.ts';
import { mightGoAgain } from '../code-sets/safe-and-well.ts';
import { authorityCode, body, codeOf, list, oneOf, optional, person, text, yesNo } from '../event/schema.ts';

/** The end of the return phase, and putting right what should never have been an episode of its own. */
export const closingEvents = {
  ReturnArrangementsDecided: body({ placementRemainsAppropriate: optional(yesNo), words: optional(text) }),
  CarePlanReviewDecided: body({ needed: yesNo, reason: optional(text) }),
  /** The statutory review that was needed took place, and weighed this absence. */
  CarePlanReviewed: body({ words: optional(text) }),
  /** Asked after every episode: exploitation and radicalisation. */
  HarmQuestionsAnswered: body({
    sexualExploitation: codeOf(exploitationLevel),
    radicalisation: codeOf(exploitationLevel),
    criminalExploitation: optional(codeOf(exploitationLevel)),
    other: optional(list(body({ question: text, answer: text }))),
  }),
  LikelihoodOfGoingAgainAssessed: body({
    answers: list(
      body({
        item: codeOf(mightGoAgain),
        answer: optional(text),
        /** An answer of its own; leaving the item out is none. */
        notKnown: optional(yesNo),
      }),
    ),
  }),
  FamilySupported: body({ helpLinesGiven: yesNo, words: optional(text) }),
  EpisodeClosed: body({
    reason: codeOf(closingReason),
    words: optional(text),
    /** Who goes on with the search or the return phase from here. */
    handedTo: optional(person),
    /** What still stood in the way, and why the manager closed in spite of it. */
    inSpiteOf: optional(list(body({ requirement: text, reason: text }))),
  }),
  EpisodeReopened: body({ reason: text }),
  /** A host authority may read this closed episode from here on, though it was over before the child came. */
  EpisodeSharedWithHost: body({ host: authorityCode, reason: text }),
  EpisodeVoided: body({
    reason: text,
    /** `void_joined`: a report that came in to be matched now belongs to another episode; one person says so. */
    because: oneOf('void_error', 'void_duplicate', 'void_joined'),
    second: optional(person),
    survivor: optional(text),
  }),
  /** A void undone: aliases are reversible and events never move. */
  VoidingUndone: body({ reason: text, second: person }),
  /** In the survivor: another record turned out to be of the same absence and lives on as an alias of this one. */
  DuplicateMergedIn: body({ duplicate: text, reason: text }),
  DuplicateSeparated: body({ duplicate: text, reason: text }),
} as const;
