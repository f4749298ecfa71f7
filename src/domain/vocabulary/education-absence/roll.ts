import type { EducationAbsenceHistory } from '../../education-absence/education-absence.ts';
import { absenceSaid } from '../../education-absence/education-absence.ts';
import { readPlainDate } from '../../time/instant.ts';
import { begins, ends, fulfils } from '../define.ts';
import type { Mark } from '../word.ts';
import { marksOf, moment } from './define.ts';

/** Leaving the roll, and the file that follows the pupil. */
export const rollWords = {
  'removed-from-roll': moment({
    describes: 'The pupil ceased to be registered at the school, on this day.',
    positions: begins,
    finds: removals,
  }),
  'pupil-file-sent': moment({
    describes: "The pupil's file was sent to the new school.",
    positions: fulfils,
    finds: (history) => marksOf(history, 'PupilFileSent'),
  }),
  'new-school-not-ascertainable': moment({
    describes: 'It was not reasonably practicable to find out the new school.',
    positions: ends,
    finds: (history) =>
      withReason(marksOf(history, 'NewSchoolNotAscertainable'), 'new_school_not_ascertainable'),
  }),
  'registered-less-than-four-weeks': moment({
    describes: 'The pupil had been registered at the school for less than four weeks.',
    positions: ends,
    finds: (history) =>
      withReason(
        marksOf(history, 'RemovedFromRoll', ({ body }) => (body.registeredWeeks ?? 4) < 4),
        'registered_less_than_four_weeks',
      ),
  }),
};

const withReason = (marks: readonly Mark[], reason: string): readonly Mark[] =>
  marks.map((mark) => ({ ...mark, reason }));

function removals({ absence }: EducationAbsenceHistory): readonly Mark[] {
  return absenceSaid(absence, 'RemovedFromRoll').map(({ body, happened, version }) => {
    const date = readPlainDate(body.on);
    return { at: date === undefined ? happened : { precision: 'day', date }, event: version };
  });
}
