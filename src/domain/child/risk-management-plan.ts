import { refuse } from '../deciding/command.ts';
import { orderOf } from '../time/when.ts';
import { type Child, type ChildEvent, childSaid } from './child.ts';
import { childStatement } from './child-act.ts';
import { running } from './running.ts';

/**
 * The one plan against the risks to a child in a placement, which police, provider and authority share, as it was
 * written last.
 */
export interface RiskManagementPlan {
  readonly alert: ChildEvent<'PoliceAlertedToPlacement'>;
  /** Who wrote it last, when, and the words. */
  readonly last: ChildEvent<'PoliceAlertedToPlacement' | 'RiskManagementPlanUpdated'>;
  /** 1 as it came with the alert; one more each time it was written anew. */
  readonly version: number;
}

/** The plan that is shared for the placement that is running; undefined where the police were not told of that. */
export function riskManagementPlan(child: Child): RiskManagementPlan | undefined {
  const placement = running(child, 'PlacementStarted', 'PlacementEnded');
  if (placement === undefined) return undefined;
  const alert = childSaid(child, 'PoliceAlertedToPlacement').find(
    ({ happened }) => orderOf(happened) >= orderOf(placement.happened),
  );
  if (alert === undefined) return undefined;
  const updates = childSaid(child, 'RiskManagementPlanUpdated').filter(
    ({ happened }) => orderOf(happened) >= orderOf(alert.happened),
  );
  return { alert, last: updates.at(-1) ?? alert, version: updates.length + 1 };
}

/**
 * Before anything happens, the police hear of a particularly vulnerable child who is placed in their area; the risks as
 * they were assessed become one plan, which the police hold and everybody keeps up to date.
 *
 * @source ofsted-2013 ¶65
 */
export const riskManagementPlanActs = {
  /** @refuses no-placement, police-know-already */
  AlertPoliceToPlacement: childStatement({
    describes:
      'Tell the police of the area that a particularly vulnerable child is placed there, and share the plan against the risks.',
    event: 'PoliceAlertedToPlacement',
    may: ['childrens-social-care', 'placement'],
    unless: (child) => {
      if (running(child, 'PlacementStarted', 'PlacementEnded') === undefined)
        return refuse('no-placement', 'The child is in no placement that the police could be told of.');
      return riskManagementPlan(child) === undefined
        ? undefined
        : refuse('police-know-already', 'The police know of this placement; what changes is the plan.');
    },
  }),
  /** @refuses no-shared-plan */
  UpdateRiskManagementPlan: childStatement({
    describes:
      'Write the plan anew that police, provider and authority share against the risks to the child.',
    event: 'RiskManagementPlanUpdated',
    may: ['police', 'childrens-social-care', 'placement'],
    unless: (child) =>
      riskManagementPlan(child) === undefined
        ? refuse(
            'no-shared-plan',
            'There is no plan to update: the police were not told of the placement yet.',
          )
        : undefined,
  }),
};
