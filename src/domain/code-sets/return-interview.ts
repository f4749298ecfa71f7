import { type CodeOf, type CodeSet, entryOf } from './code-set.ts';

/** Where an outcome stands in the equations that every figure of return interviews must satisfy. */
export interface InterviewCounts {
  readonly eligible: boolean;
  readonly offered: boolean;
  readonly completed: boolean;
}

/**
 * eligible = offered + not offered + excused (missing again, uncontactable);
 * offered = completed + declined by child + declined by parent + booked + in progress.
 * A child of another authority is not eligible here.
 *
 * @source docs/code-sets.md, Tasks and outcomes; medway-2024-25 ¶3.16
 */
export const returnInterviewOutcome = {
  title: 'Return interview outcome',
  source: 'ours',
  keys: 'published',
  entries: [
    { code: 'completed', label: 'Completed', eligible: true, offered: true, completed: true },
    { code: 'declined_child', label: 'Declined by child', eligible: true, offered: true, completed: false },
    { code: 'declined_parent', label: 'Declined by parent', eligible: true, offered: true, completed: false },
    { code: 'not_offered', label: 'Not offered', eligible: true, offered: false, completed: false },
    { code: 'booked', label: 'Booked', eligible: true, offered: true, completed: false },
    {
      code: 'excused_missing_again',
      label: 'Not possible, missing again',
      eligible: true,
      offered: false,
      completed: false,
    },
    {
      code: 'excused_uncontactable',
      label: 'Not possible, cannot be contacted',
      eligible: true,
      offered: false,
      completed: false,
    },
    {
      code: 'other_la',
      label: "Another authority's responsibility",
      eligible: false,
      offered: false,
      completed: false,
    },
    { code: 'in_progress', label: 'In progress', eligible: true, offered: true, completed: false },
  ],
} as const satisfies CodeSet<string, InterviewCounts>;

export type ReturnInterviewOutcome = CodeOf<typeof returnInterviewOutcome>;

/** How an outcome counts: never worked out anywhere else. @source medway-2024-25 ¶3.16 */
export function interviewCounts(outcome: ReturnInterviewOutcome): InterviewCounts {
  const { eligible, offered, completed } = entryOf(returnInterviewOutcome, outcome);
  return { eligible, offered, completed };
}

/** @source docs/code-sets.md, Tasks and outcomes */
export const notOfferedReason = {
  title: 'Reason a return interview was not offered',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'not_told_in_time', label: 'Not told in time', needsManager: false },
    { code: 'capacity', label: 'Capacity', needsManager: false },
    { code: 'worker_decision', label: 'Worker decision', hint: 'Needs a manager', needsManager: true },
    { code: 'hospital_custody', label: 'Hospital/custody', needsManager: false },
    { code: 'out_of_area', label: 'Out of area', needsManager: false },
    { code: 'other', label: 'Other', needsManager: false },
  ],
} as const satisfies CodeSet<string, { readonly needsManager: boolean }>;

export type NotOfferedReason = CodeOf<typeof notOfferedReason>;

/** @source docs/code-sets.md, Tasks and outcomes */
export const declineReason = {
  title: 'Reason a return interview was declined',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'will_not_say_where', label: 'Will not say where' },
    { code: 'out_not_missing', label: 'Out, not missing' },
    { code: 'feels_interrogated', label: 'Feels interrogated' },
    { code: 'told_it_already', label: 'Told it already' },
    { code: 'does_not_trust_service', label: 'Does not trust service' },
    { code: 'parent_s_decision', label: "Parent's decision" },
    { code: 'no_reason', label: 'No reason' },
  ],
} as const satisfies CodeSet;

export type DeclineReason = CodeOf<typeof declineReason>;

/** @source docs/code-sets.md, Tasks and outcomes */
export const lateReason = {
  title: 'Reason a return interview was late',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'child_not_available', label: 'Child not available' },
    { code: 'placement_at_distance', label: 'Placement at distance' },
    { code: 'late_notice', label: 'Late notice' },
    { code: 'capacity', label: 'Capacity' },
    { code: 'child_s_choice_of_person_time', label: "Child's choice of person/time" },
    { code: 'other', label: 'Other' },
  ],
} as const satisfies CodeSet;

export type LateReason = CodeOf<typeof lateReason>;
