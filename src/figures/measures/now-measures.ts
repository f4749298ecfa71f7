import type { EpisodeMeasure } from './measure.ts';
import { AS_AT } from './row-conditions.ts';

const interviewWaits = "f.interview in ('not_offered', 'booked', 'in_progress')";

/** How things stand at the moment as at which they are asked for, whenever the episodes began. @source docs/measures.md */
export const nowMeasures: readonly EpisodeMeasure[] = [
  {
    id: 'MISSING-NOW',
    unit: 'episodes',
    title: 'Children missing now',
    numerator: 'Episodes in which the child is missing and has not been found',
    denominator: undefined,
    among: "f.class = 'missing' and f.found is null and f.phase = 'open'",
    of: 'true',
    counts: 'true',
    exclusions: [],
    source: 'v59-2024 L105; medway-2024-25 ¶3.6',
  },
  {
    id: 'AWAY-NOW',
    unit: 'episodes',
    title: 'Children away now',
    numerator: 'Episodes in which the child is away from the placement, and was at no time missing',
    denominator: undefined,
    among: "f.class = 'away' and f.back is null and f.phase = 'open'",
    of: 'true',
    counts: 'true',
    exclusions: [],
    source: 'v59-2024 L105; ofsted-2013 ¶93',
  },
  {
    id: 'INTERVIEWS-WAITING',
    unit: 'episodes',
    title: 'Return interviews past their deadline',
    numerator: 'Episodes whose return interview is past its deadline',
    denominator: 'Episodes whose return interview is owed and neither held, refused nor excused',
    among: interviewWaits,
    of: 'true',
    counts: `f.interview_due < ${AS_AT}`,
    exclusions: [],
    source: 'medway-2024-25 ¶4.3; ofsted-2013 ¶33',
  },
];
