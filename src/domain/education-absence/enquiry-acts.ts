import { missingEducationTeam, schoolStaff } from '../agencies/education-roles.ts';
import { type Acts, type Permitted, permits } from '../deciding/act.ts';
import { audited, refuse } from '../deciding/command.ts';
import { absenceStatement, type EducationAbsenceContext } from './absence-act.ts';
import { isResolved } from './resolved.ts';

const sides = {
  school: schoolStaff,
  authority: missingEducationTeam,
} satisfies Record<string, Permitted>;

/** Looking for the child, by the school and by the authority. @source v59-2024 L503-517 */
export const enquiryActs = {
  MakeSchoolEnquiry: absenceStatement({
    describes: 'Log one of the enquiries that a school reasonably makes, a visit to the home included.',
    event: 'SchoolEnquiryMade',
    may: [...schoolStaff],
  }),
  ReferToMissingEducationOfficer: absenceStatement({
    describes:
      "Tell the authority's officer for children missing education that the school did not find out.",
    event: 'MissingEducationOfficerContacted',
    may: [...schoolStaff, 'education-welfare'],
  }),
  MakeAuthorityEnquiry: absenceStatement({
    describes:
      'Log an enquiry of the authority: the home visited, a database asked, another authority asked.',
    event: 'AuthorityEnquiryMade',
    may: [...missingEducationTeam],
  }),
  ReportEnquiriesFailed: absenceStatement({
    describes: 'Say for your own side that reasonable enquiries did not establish where the child is.',
    event: 'EnquiriesFailed',
    may: [...schoolStaff, ...missingEducationTeam],
    unless: (_, { body: { side }, madeBy }) =>
      permits(sides[side], madeBy.role)
        ? undefined
        : audited(
            refuse(
              'not-your-enquiries',
              'The school says it of its own enquiries, and the authority of its own.',
              'body.side',
            ),
          ),
  }),
  HoldJointReview: absenceStatement({
    describes: 'Record that school and authority looked together at how vulnerable the child is.',
    event: 'JointReviewHeld',
    may: [...schoolStaff, ...missingEducationTeam],
    unless: (absence, { body: { nextReviewOn } }) =>
      nextReviewOn !== undefined || isResolved(absence)
        ? undefined
        : refuse(
            'next-review-needed',
            'As long as the child is absent, each review sets the day of the next.',
            'body.nextReviewOn',
          ),
  }),
  FlagRiskOfMissingEducation: absenceStatement({
    describes: 'Tell the authority that the child is at risk of missing education.',
    event: 'RiskOfMissingEducationFlagged',
    may: [...schoolStaff],
  }),
  RecordSicknessBelieved: absenceStatement({
    describes: 'Record why it is believed that sickness or another unavoidable cause keeps the child away.',
    event: 'SicknessOrUnavoidableCauseBelieved',
    may: [...schoolStaff, ...missingEducationTeam, 'health'],
  }),
} satisfies Acts<EducationAbsenceContext>;
