import type { EpisodeMeasure } from './measure.ts';

const eligible = "f.interview is not null and f.interview <> 'other_la'";
const offered = "f.interview in ('completed', 'declined_child', 'declined_parent', 'booked', 'in_progress')";
const completed = "f.interview = 'completed'";
const declined = "f.interview in ('declined_child', 'declined_parent')";

const otherAuthority = {
  reason: 'other-authority',
  when: "f.interview = 'other_la'",
};

/** An extended interview is another conversation, and is never counted as the interview that is owed. */
const extended = { reason: 'extended-interview', when: 'f.interview_extended and f.interview_held is null' };

const timeNotKnown = { reason: 'time-not-known', when: `${completed} and f.interview_in_time is null` };

const interviewMeasure = (
  measure: Omit<EpisodeMeasure, 'unit' | 'exclusions'> & Partial<Pick<EpisodeMeasure, 'exclusions'>>,
): EpisodeMeasure => ({ unit: 'episodes', exclusions: [otherAuthority], ...measure });

/** The return interview, from owed to held. @source docs/measures.md */
export const interviewMeasures: readonly EpisodeMeasure[] = [
  interviewMeasure({
    id: 'RHI-ELIGIBLE',
    title: 'Return interviews owed',
    numerator: 'Episodes for which a return interview is owed',
    denominator: undefined,
    of: eligible,
    counts: 'true',
    source: 'medway-2024-25 ¶3.16',
  }),
  interviewMeasure({
    id: 'RHI-OFFERED',
    title: 'Return interviews offered',
    numerator: 'Episodes with an offer of a return interview',
    denominator: 'Episodes for which a return interview is owed',
    of: eligible,
    counts: offered,
    source: 'medway-2024-25 ¶3.16',
  }),
  interviewMeasure({
    id: 'RHI-OFFERED-KENT',
    title: 'Return interviews offered, leaving out children who were missing again within three working days',
    numerator: 'Episodes with an offer of a return interview',
    denominator:
      'Episodes for which a return interview is owed, not followed by another start within three working days of the return',
    of: eligible,
    counts: offered,
    exclusions: [
      otherAuthority,
      {
        reason: 'missing-again-within-three-working-days',
        when: `${eligible} and f.missing_again_within_three_working_days`,
      },
    ],
    source: 'kent-2018 ¶6.1',
  }),
  interviewMeasure({
    id: 'RHI-ACCEPTED',
    title: 'Return interviews accepted',
    numerator: 'Episodes whose return interview was completed',
    denominator: 'Episodes with an offer of a return interview',
    of: offered,
    counts: completed,
    source: 'medway-2024-25 ¶3.16; thurrock-2023 L244',
  }),
  interviewMeasure({
    id: 'RHI-DECLINED',
    title: 'Return interviews declined',
    numerator: 'Episodes whose return interview the child or a parent declined',
    denominator: 'Episodes with an offer of a return interview',
    of: offered,
    counts: declined,
    source: 'medway-2024-25 ¶3.16-3.17',
  }),
  interviewMeasure({
    id: 'RHI-DECLINED-ALL',
    title: 'Return interviews declined, of all that were owed',
    numerator: 'Episodes whose return interview the child or a parent declined',
    denominator: 'Episodes for which a return interview is owed',
    of: eligible,
    counts: declined,
    source: 'medway-2024-25 ¶3.16-3.17',
  }),
  interviewMeasure({
    id: 'RHI-COVERAGE',
    title: 'Return interviews completed, of all that were owed',
    numerator: 'Episodes whose return interview was completed',
    denominator: 'Episodes for which a return interview is owed',
    of: eligible,
    counts: completed,
    source: 'medway-2024-25 ¶3.16',
  }),
  interviewMeasure({
    id: 'RHI-TIMELY',
    title: 'Completed return interviews that were in time',
    numerator: 'Episodes whose return interview was completed by its deadline',
    denominator: 'Episodes whose return interview was completed',
    of: completed,
    counts: 'f.interview_in_time',
    exclusions: [otherAuthority, extended, timeNotKnown],
    source: 'medway-2024-25 ¶3.9, ¶3.16; kent-2018 ¶6.2',
  }),
  interviewMeasure({
    id: 'RHI-TIMELY-OFFERED',
    title: 'Return interviews completed in time, of those offered',
    numerator: 'Episodes whose return interview was completed by its deadline',
    denominator: 'Episodes with an offer of a return interview',
    of: offered,
    counts: `${completed} and f.interview_in_time`,
    source: 'medway-2024-25 ¶3.16',
  }),
  interviewMeasure({
    id: 'RHI-TIMELY-ALL',
    title: 'Return interviews completed in time, of all that were owed',
    numerator: 'Episodes whose return interview was completed by its deadline',
    denominator: 'Episodes for which a return interview is owed',
    of: eligible,
    counts: `${completed} and f.interview_in_time`,
    source: 'medway-2024-25 ¶3.16',
  }),
  interviewMeasure({
    id: 'RHI-WEEK-LATE',
    title: 'Completed return interviews that were in time or less than a week late',
    numerator: 'Episodes whose return interview was completed less than seven days after its deadline',
    denominator: 'Episodes whose return interview was completed',
    of: completed,
    exclusions: [otherAuthority, extended, timeNotKnown],
    counts: "f.interview_in_time or f.interview_held < f.interview_due + interval '168 hours'",
    source: 'kent-2018 ¶6.2',
  }),
  interviewMeasure({
    id: 'RHI-INDEPENDENT',
    title: 'Completed return interviews held by somebody independent',
    numerator: 'Episodes whose return interview was held by an independent interviewer',
    denominator: 'Episodes whose return interview was completed',
    of: completed,
    counts: 'f.independent',
    source: 'v59-2024 L293; ofsted-2013 ¶47-48',
  }),
];
