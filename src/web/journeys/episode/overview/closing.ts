import {
  type ClosingRequirement,
  standsInTheWay,
  wordRequirement,
} from '../../../../domain/closing/stands-in-the-way.ts';
import { boundPacks } from '../../../../domain/episode/bound-packs.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import type { EpisodeAct } from '../../../acts/all-acts.ts';
import type { Offered } from '../../../acts/offered.ts';
import type { ShownEpisode } from '../../../reading/read-record.ts';
import { capital } from '../../../words/code-words.ts';

/** One thing that still has to be so before the episode closes, and where to say that it is. */
export interface InTheWay {
  readonly text: string;
  readonly href: string | undefined;
}

const answeredBy: Readonly<Record<ClosingRequirement, EpisodeAct>> = {
  'safe-and-well-outcome': 'RecordSafeAndWell',
  'interview-outcome': 'HoldInterview',
  'late-interview-reason': 'GiveLateReason',
  'harm-questions': 'AnswerHarmQuestions',
  'care-plan-review': 'DecideCarePlanReview',
  'placement-appropriate': 'DecideReturnArrangements',
  'risk-assessment': 'SaveRiskAssessment',
  'family-support': 'SupportFamily',
};

/** What still stands in the way of closing, each with the act that answers it where the reader may do it. */
export function inTheWay(
  library: PackLibrary,
  { whole, duties }: ShownEpisode,
  offered: Offered,
): readonly InTheWay[] {
  const own = boundPacks(whole.episode).flatMap(({ capacity, pack, hash }) =>
    capacity === 'responsible' || capacity === 'home' ? (library.packByHash(pack, hash) ?? []) : [],
  );
  const interview = duties.findLast(({ obligation }) =>
    obligation.rule.parts.some(({ metBy }) => metBy.some(({ word }) => word === 'interview-held')),
  );
  return standsInTheWay(whole, {
    interviewDue: interview?.obligation.due,
    questions: library.settingsOf(own).closingNeeds,
  }).map((requirement) => ({
    text: capital(wordRequirement(requirement)),
    href: offered(isKnown(requirement) ? answeredBy[requirement] : 'AnswerHarmQuestions'),
  }));
}

const isKnown = (requirement: string): requirement is ClosingRequirement =>
  Object.hasOwn(answeredBy, requirement);
