import { absenceSaid, type EducationAbsence } from './education-absence.ts';

/**
 * Whether nobody has to look for the pupil any more: explained or authorised, back, or found.
 *
 * @source v59-2024 L474
 */
export const isResolved = (absence: EducationAbsence): boolean =>
  absenceSaid(absence, 'AbsenceExplained').length > 0 ||
  absenceSaid(absence, 'PupilReturned').length > 0 ||
  absenceSaid(absence, 'AbsentPupilFound').length > 0 ||
  absenceSaid(absence, 'ParentsContacted').some(
    ({ body }) => body.outcome === 'explained' || body.outcome === 'authorised',
  );
