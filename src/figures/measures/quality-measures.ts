import type { EpisodeMeasure } from './measure.ts';
import { AS_AT } from './row-conditions.ts';

const lacking = (
  id: string,
  title: string,
  counts: string,
  more: { readonly among?: string; readonly of?: string; readonly all?: string } = {},
): EpisodeMeasure => ({
  id: `QUALITY-${id}`,
  unit: 'episodes',
  title,
  numerator: title,
  denominator: more.all ?? 'Episodes that began',
  of: more.of ?? 'true',
  counts,
  exclusions: [],
  ...(more.among !== undefined && { among: more.among }),
  source: 'ofsted-2013 ¶91-95',
});

/**
 * What the record does not say, or says in a way that nothing can be counted from: the fewer the better, and each
 * leads to the records to put right.
 */
export const qualityMeasures: readonly EpisodeMeasure[] = [
  lacking('ETHNICITY', 'Ethnicity not recorded', "f.ethnicity is null or f.ethnicity = 'NOBT'"),
  lacking('DATE-OF-BIRTH', 'Date of birth not recorded', 'f.age is null'),
  lacking('SEX', 'Sex not recorded', 'f.sex is null'),
  lacking('GROUP', 'Not recorded whether the child was looked after', "f.child_group = 'unknown'"),
  lacking('LEGAL-STATUS', 'Looked after, without a legal status', 'f.legal_status is null', {
    of: 'f.looked_after',
    all: 'Episodes of children looked after',
  }),
  lacking('PLACEMENT', 'Looked after, without a placement', 'f.placement_type is null', {
    of: 'f.looked_after',
    all: 'Episodes of children looked after',
  }),
  lacking('GRADE', 'Missing, without a police grade', 'f.grade is null', {
    among: "f.class = 'missing'",
    all: 'Episodes of children who were missing',
  }),
  lacking('DURATION', 'Found, but not at what time', 'f.hours is null', {
    of: 'f.found is not null',
    all: 'Episodes of children who were found',
  }),
  lacking('CHECK', 'Back, and nothing recorded of a safe-and-well check', 'f.safe_and_well is null', {
    among: "f.class = 'missing'",
    of: `f.back < ${AS_AT} - interval '24 hours'`,
    all: 'Episodes of children who were missing and have been back for a day',
  }),
  lacking(
    'INTERVIEW',
    'Return interview past its deadline, and nothing recorded of it',
    `f.interview = 'not_offered' and f.interview_due < ${AS_AT}`,
    { of: 'f.interview is not null', all: 'Episodes for which a return interview is owed' },
  ),
  lacking('REASON', 'Interview held, and no reason recorded', "f.reasons = '{}'", {
    of: "f.interview = 'completed'",
    all: 'Episodes whose return interview was completed',
  }),
  lacking('FOUND-PLACE', 'Found, and not recorded where', 'f.found_place is null', {
    of: 'f.found is not null',
    all: 'Episodes of children who were found',
  }),
  lacking('NOT-CLOSED', 'Back for more than 28 days, and the episode not closed', "f.phase = 'returned'", {
    of: `f.back < ${AS_AT} - interval '28 days'`,
    all: 'Episodes of children who have been back for 28 days',
  }),
];
