import type { Role } from '../agencies/roles.ts';
import { authorityEnquiry, reasonableEnquiry } from '../code-sets/children-missing-education.ts';
import { absenceSaid, type EducationAbsence } from './education-absence.ts';

type SchoolEnquiry = (typeof reasonableEnquiry.entries)[number]['code'];
type AuthorityEnquiry = (typeof authorityEnquiry.entries)[number]['code'];

/**
 * The enquiries that each side has not logged, in the order of the guidance. Removal from the roll warns of them
 * and is not refused for them: what is reasonable differs from child to child.
 *
 * @source v59-2024 L503-513
 */
export function openEnquiries(absence: EducationAbsence): {
  readonly school: readonly SchoolEnquiry[];
  readonly authority: readonly AuthorityEnquiry[];
} {
  const school = absenceSaid(absence, 'SchoolEnquiryMade').map(({ body }) => body.enquiry);
  const authority = absenceSaid(absence, 'AuthorityEnquiryMade').map(({ body }) => body.enquiry);
  return {
    school: reasonableEnquiry.entries.map(({ code }) => code).filter((code) => !school.includes(code)),
    authority: authorityEnquiry.entries.map(({ code }) => code).filter((code) => !authority.includes(code)),
  };
}

/**
 * Who was asked to look for the child and has not been told yet that the child was found; nobody before that.
 *
 * @source v59-2024 L526
 */
export function stillToBeTold(absence: EducationAbsence): readonly Role[] {
  if (absenceSaid(absence, 'AbsentPupilFound').length === 0) return [];
  const referredTo = absenceSaid(absence, 'AbsenceReferred').map(({ body }) => body.to);
  const asked: Role[] = [];
  if (referredTo.includes('police')) asked.push('police-missing-unit');
  if (referredTo.includes('childrens_social_care')) asked.push('front-door');
  if (absenceSaid(absence, 'EducationWelfareContacted').length > 0) asked.push('education-welfare');
  if (absenceSaid(absence, 'MissingEducationOfficerContacted').length > 0)
    asked.push('children-missing-education-officer');
  const told = absenceSaid(absence, 'FindingPassedOn').flatMap(({ body }) => body.to);
  return asked.filter((role) => !told.includes(role));
}
