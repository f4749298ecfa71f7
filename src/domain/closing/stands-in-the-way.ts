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

/** One thing that the return phase of an episode asks for; a question of the pack is named by itself. */
export interface ClosingTask {
  readonly requirement: string;
  readonly isDone: boolean;
}

/**
 * Everything that the return phase of this episode asks for, done or not, in the order of the page; what is not asked
 * of such an episode is left out.
 *
 * @source docs/episodes.md, "close"
 */
export function closingTasks(
  history: EpisodeHistory,
  { interviewDue, questions = [] }: ClosingCircumstances = {},
): readonly ClosingTask[] {
  const tasks = (Object.keys(closingRequirements) as ClosingRequirement[])
    .filter((requirement) => isAsked(requirement, history, interviewDue))
    .map((requirement) => ({ requirement, isDone: isDone(requirement, history) }));
  if (!wentMissing(history)) return tasks;
  const answered = episodeSaid(history.episode.said, 'HarmQuestionsAnswered').flatMap(({ body }) =>
    (body.other ?? []).map(({ question }) => question),
  );
  return [
    ...tasks,
    ...questions.map((question) => ({ requirement: question, isDone: answered.includes(question) })),
  ];
}

/** What of it still has to be done; empty where nothing stands in the way. */
export const standsInTheWay = (
  history: EpisodeHistory,
  circumstances: ClosingCircumstances = {},
): readonly string[] =>
  closingTasks(history, circumstances).flatMap(({ requirement, isDone }) => (isDone ? [] : [requirement]));

/** What a requirement says, for the sentence that lists what is open; a question of the pack speaks for itself. */
export const wordRequirement = (requirement: string): string =>
  isRequirement(requirement) ? closingRequirements[requirement].says : `“${requirement}” is answered`;

export const mayBeOverridden = (requirement: string): boolean =>
  isRequirement(requirement) && closingRequirements[requirement].mayBeOverridden;

const isRequirement = (text: string): text is ClosingRequirement => Object.hasOwn(closingRequirements, text);

/** Whether an episode of this kind asks for it. */
function isAsked(
  requirement: ClosingRequirement,
  history: EpisodeHistory,
  interviewDue: Instant | undefined,
): boolean {
  switch (requirement) {
    case 'safe-and-well-outcome':
      return history.episode.missing.length > 0;
    case 'interview-outcome':
      return interviewOutcome(history) !== undefined;
    case 'late-interview-reason': {
      const held = heldInterview(history.episode.said);
      return held !== undefined && isLate(held.happened, interviewDue);
    }
    case 'harm-questions':
    case 'risk-assessment':
      return wentMissing(history);
    case 'care-plan-review':
    case 'placement-appropriate':
      return isLookedAfter(history);
    case 'family-support':
      return isAtHome(history);
    default:
      return requirement satisfies never;
  }
}

function isDone(requirement: ClosingRequirement, history: EpisodeHistory): boolean {
  const { said } = history.episode;
  const has = (...types: readonly Parameters<typeof episodeSaid>[1][]) =>
    types.some((type) => episodeSaid(said, type).length > 0);
  switch (requirement) {
    case 'safe-and-well-outcome':
      return has('SafeAndWellChecked', 'SafeAndWellNotDone');
    case 'interview-outcome': {
      const outcome = interviewOutcome(history);
      return outcome !== undefined && isSettled(history, outcome);
    }
    case 'late-interview-reason':
      return heldInterview(said)?.body.lateReason !== undefined || has('ReturnInterviewLateReasonGiven');
    case 'harm-questions':
      return has('HarmQuestionsAnswered');
    case 'care-plan-review':
      return has('CarePlanReviewDecided');
    case 'placement-appropriate':
      return placementDecided(history);
    case 'risk-assessment':
      return assessedSinceFound(history);
    case 'family-support':
      return has('FamilySupported');
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
