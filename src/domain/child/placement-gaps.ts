import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';
import { type Child, type ChildEvent, childSaid, latest } from './child.ts';
import { hasFlag, placementAt, responsibleAuthorityAt } from './status.ts';

export type PlacementGap =
  | 'host-not-notified'
  | 'host-has-not-acknowledged'
  | 'no-agreed-process'
  | 'carers-not-informed'
  | 'no-pre-incident-risk-assessment'
  | 'distance-not-considered'
  | 'no-measures-against-trafficking';

/**
 * What should have been arranged for the placement that the child had then and was not. What concerns the host
 * authority is asked only of a placement in another authority's area; measures against trafficking only for a
 * possible victim. Empty for a child who was in no placement.
 *
 * @source v59-2024 L168, L214-216, L226, L232; ofsted-2013 ¶78, ¶84
 */
export function placementGaps(child: Child, at: Instant): readonly PlacementGap[] {
  const arranged = arrangementsAt(child, at);
  if (arranged === undefined) return [];
  const gaps: PlacementGap[] = [];
  if (arranged.host !== responsibleAuthorityAt(child, at)) {
    if (!arranged.hostNotified) gaps.push('host-not-notified');
    else if (arranged.hostAcknowledgedBy === undefined) gaps.push('host-has-not-acknowledged');
    if (!arranged.notificationAgreed) gaps.push('no-agreed-process');
  }
  if (!arranged.informationGivenToCarers) gaps.push('carers-not-informed');
  const assessment = latest(child, 'PreIncidentRiskAssessmentSaved', at);
  if (assessment === undefined) gaps.push('no-pre-incident-risk-assessment');
  else if (!assessment.body.distanceConsidered) gaps.push('distance-not-considered');
  if (hasFlag(child, 'possible_trafficking', at) && arranged.measuresAgainstTrafficking === undefined)
    gaps.push('no-measures-against-trafficking');
  return gaps;
}

type Arranged = ChildEvent<'PlacementStarted'>['body'] & ChildEvent<'PlacementArranged'>['body'];

/** The placement that the child had then with everything arranged for it by then. */
function arrangementsAt(child: Child, at: Instant): Arranged | undefined {
  const started = latest(child, 'PlacementStarted', at);
  if (started === undefined || placementAt(child, at) === undefined) return undefined;
  const since = orderOf(started.happened);
  const arranged = childSaid(child, 'PlacementArranged').filter(
    ({ happened }) => orderOf(happened) >= since && orderOf(happened) <= at,
  );
  return Object.assign({}, started.body, ...arranged.map(({ body }) => body));
}
