import { dayOneStep } from '../../../domain/code-sets/children-missing-education.ts';
import { label } from '../../../domain/code-sets/code-set.ts';
import type { educationAbsenceEvents } from '../../../domain/education-absence/events.ts';
import type { correctionEvents } from '../../../domain/event/correction.ts';
import { sayEnquiryOfAuthority, sayEnquiryOfSchool } from '../say-enquiry.ts';
import type { Headlines } from './headlines.ts';

const referredTo = { police: 'the police', childrens_social_care: "children's social care" } as const;

const contact = {
  explained: 'Parents or carers explained the absence',
  authorised: 'Parents or carers were reached: the absence is authorised',
  no_explanation: 'Parents or carers were reached, and nothing explains the absence',
  no_answer: 'Parents or carers were tried, and nobody answered',
  concern: 'Parents or carers were reached, and there is concern',
} as const;

export const educationHeadlines: Headlines<
  Omit<typeof educationAbsenceEvents, keyof typeof correctionEvents>
> = {
  PupilAbsenceOpened: 'Absent from school, and nobody had said why',
  SessionsMissed: 'Absent for a further day',
  ExtendedLeaveAuthorised: 'Leave was authorised until a day',
  ParentsContacted: ({ outcome }) => contact[outcome],
  SafeguardingLeadConsulted: ({ concern }) =>
    concern
      ? 'The safeguarding lead and the class teacher looked at it: there is concern'
      : 'The safeguarding lead and the class teacher looked at it: there is no concern',
  MandatoryFactorsAnswered: ({ factors }) =>
    factors.some(({ present }) => present)
      ? 'The seven factors were answered: a referral is a must'
      : 'The seven factors were answered: none is present',
  JudgementQuestionsAnswered: 'The questions that help to judge were answered',
  DayOneStepTaken: ({ step }) => `Day one: ${label(dayOneStep, step)}`,
  AbsenceReferred: ({ to }) => `Referred to ${referredTo[to]}`,
  ReferralDecided: ({ to, refer }) =>
    refer
      ? `It was decided to refer to ${referredTo[to]}`
      : `It was decided not to refer to ${referredTo[to]}`,
  EducationWelfareContacted: 'The education welfare service was told',
  MissingEducationOfficerContacted: 'The officer for children missing education was told',
  SchoolEnquiryMade: ({ enquiry }) => `Enquiry of the school: ${sayEnquiryOfSchool(enquiry)}`,
  AuthorityEnquiryMade: ({ enquiry }) => `Enquiry of the authority: ${sayEnquiryOfAuthority(enquiry)}`,
  EnquiriesFailed: ({ side }) => `The enquiries of the ${side} did not find the child`,
  JointReviewHeld: 'School and authority reviewed it together',
  RiskOfMissingEducationFlagged: 'The authority was told that the child may miss education',
  SicknessOrUnavoidableCauseBelieved: 'Sickness, or another cause that cannot be avoided, is believed',
  AbsenceExplained: ({ authorised }) =>
    authorised ? 'The absence was explained and authorised' : 'The absence was explained, and not authorised',
  PupilReturned: 'Back at school',
  AbsentPupilFound: 'The child was found',
  FindingPassedOn: 'Others were told that the child was found',
  RemovedFromRoll: 'Taken off the roll of the school',
  NewSchoolNotAscertainable: 'The new school could not be found out',
  PupilFileSent: "The pupil's file was sent to the new school",
};
