import { groupAt, lookedAfterAt } from '../child/status.ts';
import { childGroup } from '../code-sets/child-group.ts';
import { entryOf } from '../code-sets/code-set.ts';
import { episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { isLate } from '../return-interview/late.ts';
import { heldInterview, interviewOutcome, isSettled } from '../return-interview/outcome.ts';
import { assessedSinceFound } from '../search/risk-assessment.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';

/** What the return phase asks for, and whether a manager may close without it by saying why. */
export const closingRequirements = {
  'safe-and-well-outcome': {
    says: 'the safe-and-well check has an outcome, or a recorded decision why not',
    mayBeOverridden: false,
  },
  'interview-outcome': { says: 'the return interview has an outcome', mayBeOverridden: false },
  'late-interview-reason': { says: 'the late return interview has its reason', mayBeOverridden: false },
  'harm-questions': {
    says: 'the questions about exploitation and radicalisation are answered',
    mayBeOverridden: false,
  },
  'care-plan-review': {
    says: 'it is decided whether the care plan needs a statutory review',
    mayBeOverridden: false,
  },
  'placement-appropriate': {
    says: 'it is decided whether the placement remains appropriate',
    mayBeOverridden: false,
  },
  'risk-assessment': { says: 'a risk assessment is newer than the episode', mayBeOverridden: true },
  'family-support': { says: 'it is answered what the family was given', mayBeOverridden: false },
} as const;

export type ClosingRequirement = keyof typeof closingRequirements;

/** What a requirement looks at beside the history. */
export interface ClosingCircumstances {
  /** When the return interview was due, where that is known. */
  readonly interviewDue?: Instant | undefined;
  /** Further questions that the pack wants answered among the harm questions. */
  readonly questions?: readonly string[];
}

/**
 * Everything that still has to be done before the return phase is complete, in the order of the page; empty
 * where nothing stands in the way. A question of the pack is named by itself.
 *
 * @source docs/episodes.md, "close"
 */
export function standsInTheWay(
  history: EpisodeHistory,
  { interviewDue, questions = [] }: ClosingCircumstances = {},
): readonly string[] {
  const lacking = (Object.keys(closingRequirements) as ClosingRequirement[]).filter(
    (requirement) => !isMet(requirement, history, interviewDue),
  );
  if (!wentMissing(history)) return lacking;
  const answered = episodeSaid(history.episode.said, 'HarmQuestionsAnswered').flatMap(({ body }) =>
    (body.other ?? []).map(({ question }) => question),
  );
  return [...lacking, ...questions.filter((question) => !answered.includes(question))];
}

/** What a requirement says, for the sentence that lists what is open; a question of the pack speaks for itself. */
export const wordRequirement = (requirement: string): string =>
  isRequirement(requirement) ? closingRequirements[requirement].says : `“${requirement}” is answered`;

export const mayBeOverridden = (requirement: string): boolean =>
  isRequirement(requirement) && closingRequirements[requirement].mayBeOverridden;

const isRequirement = (text: string): text is ClosingRequirement => Object.hasOwn(closingRequirements, text);

function isMet(
  requirement: ClosingRequirement,
  history: EpisodeHistory,
  interviewDue: Instant | undefined,
): boolean {
  const { said, missing } = history.episode;
  const has = (...types: readonly Parameters<typeof episodeSaid>[1][]) =>
    types.some((type) => episodeSaid(said, type).length > 0);
  switch (requirement) {
    case 'safe-and-well-outcome':
      return missing.length === 0 || has('SafeAndWellChecked', 'SafeAndWellNotDone');
    case 'interview-outcome': {
      const outcome = interviewOutcome(history);
      return outcome === undefined || isSettled(history, outcome);
    }
    case 'late-interview-reason': {
      const held = heldInterview(said);
      if (held === undefined || !isLate(held.happened, interviewDue)) return true;
      return held.body.lateReason !== undefined || has('ReturnInterviewLateReasonGiven');
    }
    case 'harm-questions':
      return !wentMissing(history) || has('HarmQuestionsAnswered');
    case 'care-plan-review':
      return !isLookedAfter(history) || has('CarePlanReviewDecided');
    case 'placement-appropriate':
      return !isLookedAfter(history) || placementDecided(history);
    case 'risk-assessment':
      return !wentMissing(history) || assessedSinceFound(history);
    case 'family-support':
      return !isAtHome(history) || has('FamilySupported');
    default:
      return requirement satisfies never;
  }
}

/** An absence that was neither authorised nor over during the checks: only then is there a return phase. */
function wentMissing({ episode }: EpisodeHistory): boolean {
  if (episode.missing.length > 0 || episode.away.length > 0) return true;
  const foundInChecks = episodeSaid(episode.said, 'FoundDuringChecks').length > 0;
  return !foundInChecks && episode.whereabouts.some(({ kind }) => kind === 'unknown');
}

const began = ({ episode }: EpisodeHistory): Instant => orderOf(episode.missingSince) as Instant;

const isLookedAfter = (history: EpisodeHistory): boolean =>
  wentMissing(history) && lookedAfterAt(history.child, began(history));

function isAtHome(history: EpisodeHistory): boolean {
  const kind = entryOf(childGroup, groupAt(history.child, began(history))).group;
  return wentMissing(history) && (kind === 'not_looked_after' || kind === 'unknown');
}

const placementDecided = ({ episode: { said } }: EpisodeHistory): boolean =>
  episodeSaid(said, 'ReturnArrangementsDecided').some(
    ({ body }) => body.placementRemainsAppropriate !== undefined,
  );
