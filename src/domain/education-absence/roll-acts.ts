import { schoolStaff } from '../agencies/education-roles.ts';
import type { Acts } from '../deciding/act.ts';
import { type Refusal, refuse } from '../deciding/command.ts';
import { formatPlainDate, readPlainDate } from '../time/instant.ts';
import { absenceStatement, type EducationAbsenceContext } from './absence-act.ts';
import { absenceSaid, type EducationAbsence } from './education-absence.ts';

/** Leaving the roll, and the file that follows the pupil. @source v59-2024 L517-524 */
export const rollActs = {
  RemoveFromRoll: absenceStatement({
    describes:
      'Notify that the pupil was taken off the roll; for twenty days of absence only when both enquiries failed.',
    event: 'RemovedFromRoll',
    may: ['head-teacher'],
    unless: (absence, { body: { on, ground } }, context) =>
      ground === undefined || ground === 'absent_twenty_days'
        ? notForAbsence(absence, on, context)
        : undefined,
  }),
  RecordNewSchoolNotAscertainable: absenceStatement({
    describes: 'Record why it was not reasonably practicable to find out the new school.',
    event: 'NewSchoolNotAscertainable',
    may: ['head-teacher'],
    unless: notRemoved,
  }),
  SendPupilFile: absenceStatement({
    describes: "Record that the pupil's file was sent to the new school.",
    event: 'PupilFileSent',
    may: [...schoolStaff],
    unless: notRemoved,
  }),
} satisfies Acts<EducationAbsenceContext>;

/**
 * Why twenty school days of absence are no ground for removing this pupil.
 *
 * @refuses sickness-believed, enquiries-not-complete, twenty-days-not-over
 * @source v59-2024 L517
 */
function notForAbsence(
  absence: EducationAbsence,
  on: string,
  { removalFrom }: EducationAbsenceContext,
): Refusal | undefined {
  if (absenceSaid(absence, 'SicknessOrUnavoidableCauseBelieved').length > 0)
    return refuse(
      'sickness-believed',
      'There is reason to believe that sickness or another unavoidable cause keeps the child away.',
    );
  const failed = absenceSaid(absence, 'EnquiriesFailed').map(({ body: { side } }) => side);
  if (!failed.includes('school') || !failed.includes('authority'))
    return refuse(
      'enquiries-not-complete',
      'A pupil is removed for absence only when the enquiries of school and authority have both failed.',
    );
  const from = removalFrom();
  const date = readPlainDate(on);
  if (from === undefined || date === undefined || date >= from) return undefined;
  return refuse(
    'twenty-days-not-over',
    `The twentieth school day of the absence is ${formatPlainDate(from)}.`,
    'body.on',
  );
}

/** @refuses not-removed-from-roll */
function notRemoved(absence: EducationAbsence): Refusal | undefined {
  return absenceSaid(absence, 'RemovedFromRoll').length > 0
    ? undefined
    : refuse('not-removed-from-roll', 'The pupil is still on the roll of this school.');
}
