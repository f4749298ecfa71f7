import {
  type ClosingRequirement,
  type ClosingTask,
  closingTasks,
  wordRequirement,
} from '../../../../domain/closing/stands-in-the-way.ts';
import { boundPacks } from '../../../../domain/episode/bound-packs.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import { settingsKept } from '../../../../procedures/settings-kept.ts';
import type { EpisodeAct } from '../../../acts/all-acts.ts';
import type { Offered } from '../../../acts/offered.ts';
import type { ShownEpisode } from '../../../reading/read-record.ts';
import { capital } from '../../../words/code-words.ts';

/** One thing that has to be so before the episode closes, as a task list shows it. */
interface ClosingItem {
  readonly title: { readonly text: string };
  /** Where it is answered, while it is not done and the reader may do it. */
  readonly href?: string;
  readonly status:
    | { readonly text: string }
    | { readonly tag: { readonly text: string; readonly classes: string } };
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

/** What closing asks for: what is done, and what still stands in the way with the act that answers it. */
export function closingView(library: PackLibrary, { id, whole, duties }: ShownEpisode, offered: Offered) {
  const interview = duties.findLast(({ obligation }) =>
    obligation.rule.parts.some(({ metBy }) => metBy.some(({ word }) => word === 'interview-held')),
  );
  const tasks = closingTasks(whole, {
    interviewDue: interview?.obligation.due,
    questions: settingsKept(library, boundPacks(whole.episode)).closingNeeds,
  });
  const done = tasks.filter(({ isDone }) => isDone).length;
  const isComplete = done === tasks.length;
  return {
    says: isComplete ? 'Nothing stands in the way.' : `${done} of ${tasks.length} done.`,
    closeHref: isComplete ? offered('CloseEpisode') : undefined,
    items: tasks.map((task) => itemOf(task, answeredAt(task, id, offered))),
  };
}

const itemOf = ({ requirement, isDone }: ClosingTask, href: string | undefined): ClosingItem => ({
  title: { text: capital(wordRequirement(requirement)) },
  ...(href !== undefined && { href }),
  status: isDone ? { text: 'Done' } : { tag: { text: 'To do', classes: 'govuk-tag--blue' } },
});

function answeredAt({ requirement, isDone }: ClosingTask, id: string, offered: Offered): string | undefined {
  if (isDone) return undefined;
  const act = isKnown(requirement) ? answeredBy[requirement] : 'AnswerHarmQuestions';
  const href = offered(act);
  // An interview that is not held has an outcome too: its page has all that can come of it.
  return href !== undefined && act === 'HoldInterview'
    ? `/return-interviews/${encodeURIComponent(id)}`
    : href;
}

const isKnown = (requirement: string): requirement is ClosingRequirement =>
  Object.hasOwn(answeredBy, requirement);
