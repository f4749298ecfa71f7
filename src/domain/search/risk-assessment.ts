import { childSaid } from '../child/child.ts';
import { firstFound } from '../episode/after-return.ts';
import { episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { certainlyBefore } from '../time/certainly-before.ts';
import type { When } from '../time/when.ts';

/** Why the assessment of the risk to a child has to be looked at again, or that it need not be. */
export type AssessmentStanding = 'up-to-date' | 'needs-update-since-missing' | 'needs-update-since-found';

/**
 * Whether the assessment of the risk to a child is newer than what happened last: while the child is gone, one saved
 * since the absence began, complete or a draft; once the child was found, a complete one made since then. One that was
 * saved before is marked as needing an update from the moment at which the next episode opens.
 *
 * @source ofsted-2013 ¶63; v59-2024 L87, L232
 */
export function assessmentStanding(history: EpisodeHistory): AssessmentStanding {
  const { episode } = history;
  if (firstFound(episode) !== undefined)
    return assessedSinceFound(history) ? 'up-to-date' : 'needs-update-since-found';
  const isNew = ({ happened }: { readonly happened: When }) =>
    !certainlyBefore(happened, episode.missingSince);
  return episodeSaid(episode.said, 'RiskAssessmentSaved').some(isNew) ||
    childSaid(history.child, 'PreIncidentRiskAssessmentSaved').some(isNew)
    ? 'up-to-date'
    : 'needs-update-since-missing';
}

/** A complete assessment made since the child was found; what was known before the return is not newer. */
export function assessedSinceFound({ child, episode }: EpisodeHistory): boolean {
  const found = firstFound(episode);
  if (found === undefined) return false;
  return (
    episodeSaid(episode.said, 'RiskAssessmentSaved').some(
      ({ body, happened }) => body.complete && !certainlyBefore(happened, found),
    ) ||
    childSaid(child, 'PreIncidentRiskAssessmentSaved').some(
      ({ happened }) => !certainlyBefore(happened, found),
    )
  );
}
