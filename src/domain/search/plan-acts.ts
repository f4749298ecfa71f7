import { latest } from '../child/child.ts';
import { type Refusal, refuse } from '../deciding/command.ts';
import { episodeAct, existing, inEpisode, said, statementAct } from '../episode/acts.ts';
import { alreadySaid } from '../episode/already-said.ts';
import { type EpisodeEvent, episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { sameFacts } from '../event/same-facts.ts';
import { orderOf } from '../time/when.ts';
import { searchEvents } from './events.ts';
import { isPlanOfEpisodeBefore, planOfChild } from './plan-of-child.ts';

/** From this episode on a plan or assessment that stays as it was needs a reason. */
const EPISODES_BEFORE_REVIEW = 3;

/**
 * Saving the plan for finding the child, which children's services and the police agree: who does what by when.
 *
 * @refuses a plan without actions, an action without a date, one of a panel's plan without a measure, and from
 *   the third episode on the same plan again, of this episode or the one before, without a reason
 * @source v59-2024 L264, L271, L326; ofsted-2013, Hertfordshire box
 */
export const saveActionPlan = episodeAct({
  describes: 'Save a version of the action plan, each action with its owner and date.',
  body: searchEvents.ActionPlanSaved,
  may: ['childrens-social-care', 'police'],
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    const { body } = command;
    const before = episodeSaid(history.episode.said, 'ActionPlanSaved');
    const refusal =
      incompletePlan(body) ??
      unchanged(history, body.unchangedBecause, () => isSamePlan(history, before.at(-1)?.body, body));
    if (refusal !== undefined) return refusal;
    if (alreadySaid(history, command, 'ActionPlanSaved', body)) return inEpisode();
    const event = said(command, 'ActionPlanSaved', body);
    const ofChild = planOfChild(history.id, before, [...before, { body }], command);
    return { events: [{ stream: 'episode', event }, ...ofChild] };
  },
});

type Plan = EpisodeEvent<'ActionPlanSaved'>['body'];

const isSamePlan = (history: EpisodeHistory, before: Plan | undefined, plan: Plan): boolean =>
  before === undefined
    ? isPlanOfEpisodeBefore(history, plan)
    : before.plan === plan.plan && sameFacts(before.actions, plan.actions);

function incompletePlan({ actions, agreedBy }: Plan): Refusal | undefined {
  if (actions.length === 0)
    return refuse('plan-without-actions', 'An action plan has at least one action.', 'body.actions');
  if (actions.some(({ by }) => by === undefined))
    return refuse(
      'action-without-date',
      'Each action of a plan has a date by which it is done.',
      'body.actions',
    );
  if (agreedBy !== undefined && actions.some(({ measure }) => measure === undefined))
    return refuse(
      'action-without-measure',
      'Each action of a plan that a panel agrees says how it is measured.',
      'body.actions',
    );
  return undefined;
}

/**
 * Saving, for the authority, what is known of the risk to this child from going missing. A draft may be saved with gaps.
 *
 * @refuses to call complete an assessment with an action that lacks an owner or date, and from the third
 *   episode on the same assessment again without a reason
 * @source ofsted-2013 ¶61-68; v59-2024 L87, L232, L326
 */
export const saveRiskAssessment = statementAct({
  describes: 'Save a version of the risk assessment, complete or as a draft.',
  event: 'RiskAssessmentSaved',
  may: ['childrens-social-care'],
  unless: (history, { body, happened }) =>
    incompleteAssessment(body) ??
    unchanged(history, body.unchangedBecause, () => {
      const before = episodeSaid(history.episode.said, 'RiskAssessmentSaved').at(-1)?.body.assessment;
      const prepared = latest(history.child, 'PreIncidentRiskAssessmentSaved', orderOf(happened));
      return (before ?? prepared?.body.assessment) === body.assessment;
    }),
});

function incompleteAssessment({
  actions,
  complete,
}: EpisodeEvent<'RiskAssessmentSaved'>['body']): Refusal | undefined {
  if (!complete) return undefined;
  if (actions.some(({ owner }) => owner === undefined))
    return refuse(
      'action-without-owner',
      'A risk assessment is complete only when each of its actions has an owner.',
      'body.actions',
    );
  if (actions.some(({ by }) => by === undefined))
    return refuse(
      'action-without-date',
      'A risk assessment is complete only when each of its actions has a date.',
      'body.actions',
    );
  return undefined;
}

function unchanged(
  { others, episode }: EpisodeHistory,
  because: string | undefined,
  isSame: () => boolean,
): Refusal | undefined {
  const began = orderOf(episode.missingSince);
  const episodes = 1 + others.filter(({ missingSince }) => missingSince < began).length;
  if (episodes < EPISODES_BEFORE_REVIEW || because !== undefined || !isSame()) return undefined;
  return refuse(
    'unchanged-without-reason',
    'From the third episode on, saving this unchanged says why nothing else was considered.',
    'body.unchangedBecause',
  );
}
