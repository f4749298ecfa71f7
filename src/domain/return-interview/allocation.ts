import type { Child } from '../child/child.ts';
import { ageAt, openToServicesAt, placementAt } from '../child/status.ts';
import type { InterviewerType } from '../code-sets/interviewer.ts';
import type { Instant } from '../time/instant.ts';

/**
 * Who interviews by where the child lives: the authority's own return interview officers near by, the allocated
 * social worker (who is not independent) where the placement is farther than they travel. Undefined where the
 * distance of a placement elsewhere is not known, so that nobody is sent on a guess.
 *
 * @param travelMiles how far the officers travel; a placement at exactly that distance is near
 * @source medway-2024-25 ¶3.4, ¶3.18
 */
export function interviewerByDistance(
  child: Child,
  at: Instant,
  authority: string,
  travelMiles: number,
): InterviewerType | undefined {
  const placement = placementAt(child, at);
  if (placement === undefined || placement.host === authority) return 'rhi_officer';
  if (placement.distanceMiles === undefined) return undefined;
  return placement.distanceMiles <= travelMiles ? 'rhi_officer' : 'allocated_sw';
}

export type WorcestershireService = 'support-guidance-and-skills' | 'early-intervention-family-support';

/**
 * Which service sees a child who is not known to social care: 11 and over Support, Guidance and Skills, under
 * 11 Early Intervention Family Support, by the age on the day of the return. Undefined for a child who is known
 * to social care, and while nobody knows the date of birth.
 *
 * @source ofsted-2013, Worcestershire box
 */
export function worcestershireService(child: Child, returned: Instant): WorcestershireService | undefined {
  if (openToServicesAt(child, returned)) return undefined;
  const years = ageAt(child, returned);
  if (years === undefined) return undefined;
  return years >= 11 ? 'support-guidance-and-skills' : 'early-intervention-family-support';
}
