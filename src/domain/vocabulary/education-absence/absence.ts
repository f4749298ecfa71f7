import type { EducationAbsenceHistory } from '../../education-absence/education-absence.ts';
import type { PlainDate } from '../../time/instant.ts';
import { endOfDay } from '../../time/london.ts';
import { orderOf, type When } from '../../time/when.ts';
import { begins, byWhen, ends, excuses, fulfils, noMarks } from '../define.ts';
import { oneOf, optional, parameters } from '../parameters.ts';
import type { Mark } from '../word.ts';
import { marksOf, moment } from './define.ts';

/** The first days of an absence: who tried to reach whom, and what was feared. */
export const absenceWords = {
  'first-day-absent': moment({
    describes:
      'Day one of the absence: the first day absent or, after authorised leave, the day the pupil was expected back.',
    positions: begins,
    finds: ({ absence }) => [{ at: day(absence.dayOne), event: absence.opening.version }],
  }),
  'day-one-unsuccessful': moment({
    describes: 'Day one passed and the absence was neither explained nor over; it counts from that day.',
    positions: begins,
    finds: (history) => {
      const { dayOne, opening } = history.absence;
      const [resolved] = resolutions(history);
      const over = resolved !== undefined && orderOf(resolved.at) <= endOfDay(dayOne);
      return over ? noMarks : [{ at: day(dayOne), event: opening.version }];
    },
  }),
  'parents-contacted': moment({
    describes: 'Trained staff tried to reach parents or carers, and what came of it was assessed.',
    positions: fulfils,
    finds: (history) => marksOf(history, 'ParentsContacted'),
  }),
  'day-one-concern': moment({
    describes:
      'There was concern for the child: after the contact, by the safeguarding lead, or by any factor that makes a referral mandatory.',
    positions: begins,
    finds: concerns,
  }),
  'absence-resolved': moment({
    describes: 'The absence was explained or authorised, or the pupil was back or found.',
    positions: ends,
    finds: resolutions,
  }),
  'absence-referred': moment({
    describes: 'The school referred the child to these.',
    positions: fulfils,
    parameters: parameters({ to: oneOf('police', 'childrens_social_care') }),
    finds: (history, { to }) => marksOf(history, 'AbsenceReferred', ({ body }) => body.to === to),
  }),
  'referral-decided': moment({
    describes: 'Whether to refer the child to these was decided, either way, or the referral made.',
    positions: fulfils,
    parameters: parameters({ to: oneOf('police', 'childrens_social_care') }),
    finds: (history, { to }) =>
      [
        ...marksOf(history, 'ReferralDecided', ({ body }) => body.to === to),
        ...marksOf(history, 'AbsenceReferred', ({ body }) => body.to === to),
      ].sort(byWhen),
  }),
  'education-welfare-contacted': moment({
    describes: 'The education welfare service was told.',
    positions: [...begins, ...fulfils],
    finds: (history) => marksOf(history, 'EducationWelfareContacted'),
  }),
  'enquiry-recorded': moment({
    describes: 'An enquiry into where the child is was recorded; without `by` on either side.',
    positions: fulfils,
    parameters: parameters({ by: optional(oneOf('school', 'authority')) }),
    finds: (history, { by }) =>
      [
        ...(by === 'authority' ? noMarks : marksOf(history, 'SchoolEnquiryMade')),
        ...(by === 'school' ? noMarks : marksOf(history, 'AuthorityEnquiryMade')),
      ].sort(byWhen),
  }),
  'missing-education-officer-contacted': moment({
    describes: "The authority's officer for children missing education was told.",
    positions: fulfils,
    finds: (history) => marksOf(history, 'MissingEducationOfficerContacted'),
  }),
  'joint-review-held': moment({
    describes: 'School and authority looked together at how the child stands.',
    positions: fulfils,
    finds: (history) => marksOf(history, 'JointReviewHeld'),
  }),
  'enquiries-failed': moment({
    describes: 'Reasonable enquiries on this side did not establish where the child is.',
    positions: fulfils,
    parameters: parameters({ side: oneOf('school', 'authority') }),
    finds: (history, { side }) => marksOf(history, 'EnquiriesFailed', ({ body }) => body.side === side),
  }),
  'flagged-at-risk': moment({
    describes: 'The school told the authority that the child is at risk of missing education.',
    positions: fulfils,
    finds: (history) => marksOf(history, 'RiskOfMissingEducationFlagged'),
  }),
  'sickness-or-unavoidable-cause-believed': moment({
    describes: 'There was reason to believe that the child could not come, because of sickness or the like.',
    positions: excuses,
    finds: (history) =>
      marksOf(history, 'SicknessOrUnavoidableCauseBelieved').map((mark) => ({
        ...mark,
        reason: 'sickness_or_unavoidable_cause',
      })),
  }),
};

const day = (date: PlainDate): When => ({ precision: 'day', date });

function resolutions(history: EducationAbsenceHistory): readonly Mark[] {
  const marks = [
    ...marksOf(history, 'AbsenceExplained'),
    ...marksOf(history, 'PupilReturned'),
    ...marksOf(history, 'AbsentPupilFound'),
    ...marksOf(
      history,
      'ParentsContacted',
      ({ body }) => body.outcome === 'explained' || body.outcome === 'authorised',
    ),
  ];
  return marks.length > 1 ? marks.sort(byWhen) : marks;
}

/** The first concern: what follows on day one follows once. */
function concerns(history: EducationAbsenceHistory): readonly Mark[] {
  const marks = [
    ...marksOf(history, 'ParentsContacted', ({ body }) => body.outcome === 'concern'),
    ...marksOf(history, 'SafeguardingLeadConsulted', ({ body }) => body.concern),
    ...marksOf(history, 'MandatoryFactorsAnswered', ({ body }) =>
      body.factors.some(({ present }) => present),
    ),
  ];
  return marks.sort(byWhen).slice(0, 1);
}
