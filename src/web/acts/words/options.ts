import type { Options } from './act-words.ts';

/** Closed words that several acts ask for. */

export const discussions = {
  first_discussion: 'First discussion',
  strategy_discussion: 'Strategy discussion',
  missing_from_care_meeting: 'Missing from care meeting',
  child_protection_strategy_meeting: 'Child protection strategy meeting',
  intervention_meeting: 'Intervention meeting',
  liaison: 'Liaison between agencies',
  longer_absence_review: 'Review of a longer absence',
} as const satisfies Options;

export const whereaboutsKnown = {
  known_with_concern: 'Known, and there is concern',
  known_authorised: 'Known, and somebody with authority agreed to it',
} as const satisfies Options;

export const toldHow = {
  telephone: 'By telephone',
  email: 'By email',
  in_person: 'In person',
  system: "Through a system, such as the police's own",
} as const satisfies Options;

export const interviewKinds = {
  standard: 'Standard: the six parts',
  extended: 'Extended: the six parts and more',
} as const satisfies Options;

export const halves = { morning: 'Morning', afternoon: 'Afternoon' } as const satisfies Options;
