import type { educationAbsenceActs } from '../education-absence/acts.ts';
import { type Answers, by } from './answer.ts';

/** What somebody does so that a duty about an absence from school is met. */
export const absenceAnswers: Answers<keyof typeof educationAbsenceActs> = {
  'parents-contacted': by('ContactParents'),
  'absence-referred': by('ReferAbsence', 'to'),
  'referral-decided': by('DecideReferral', 'to'),
  'education-welfare-contacted': by('TellEducationWelfare'),
  'enquiry-recorded': ({ by: side }) => ({
    act: side === 'authority' ? 'MakeAuthorityEnquiry' : 'MakeSchoolEnquiry',
    body: {},
  }),
  'missing-education-officer-contacted': by('ReferToMissingEducationOfficer'),
  'joint-review-held': by('HoldJointReview'),
  'enquiries-failed': by('ReportEnquiriesFailed', 'side'),
  'flagged-at-risk': by('FlagRiskOfMissingEducation'),
  'pupil-file-sent': by('SendPupilFile'),
};
