import type { educationAbsenceActs } from '../../../domain/education-absence/acts.ts';
import type { ActWords } from './act-words.ts';

const referredTo = {
  label: 'To whom?',
  options: { police: 'The police', childrens_social_care: "Children's social care" },
};
const result = { label: 'What came of it?', long: true };
const day = { hint: 'Such as 27/10/2025' };

export const absenceWords = {
  ReportPupilAbsent: {
    name: 'Report that a pupil is absent',
    hint: 'The pupil did not come, or was gone for a session, and nobody has explained it.',
    when: 'When was it noticed?',
    fields: {
      firstDayAbsent: { label: 'First day of absence', ...day },
      session: {
        label: 'If for half a day: which half?',
        options: { morning: 'Morning', afternoon: 'Afternoon' },
      },
    },
  },
  RecordSessionsMissed: {
    name: 'Record a further day of absence',
    hint: 'Or half of one, for which nobody has given a reason.',
    fields: {
      on: { label: 'Which day?', ...day },
      session: {
        label: 'How much of it?',
        options: { morning: 'Morning', afternoon: 'Afternoon', whole_day: 'The whole day' },
      },
    },
  },
  AuthoriseExtendedLeave: {
    name: 'Authorise leave until a day',
    hint: 'Day one is counted from the day on which the pupil is expected back.',
    fields: { expectedReturnOn: { label: 'When is the pupil expected back?', ...day } },
  },
  ContactParents: {
    name: 'Log contact with parents or carers',
    hint: 'That they were tried, and what came of it.',
    when: 'When was it tried?',
    fields: {
      outcome: {
        label: 'What came of it?',
        options: {
          explained: 'They explained it',
          authorised: 'It is authorised',
          no_explanation: 'They did not explain it',
          no_answer: 'Nobody answered',
          concern: 'It raised a concern',
        },
      },
      assessedBy: 'Who assessed the answer?',
    },
  },
  ConsultSafeguardingLead: {
    name: 'Record what the safeguarding lead made of it',
    hint: 'With the class teacher, where the child has one.',
    fields: {
      lead: 'Who is the safeguarding lead?',
      classTeacher: 'Which class teacher was asked?',
      concern: 'Is there concern?',
    },
  },
  AnswerMandatoryFactors: {
    name: 'Answer the factors that make a referral a must',
    hint: 'Any one of the seven is enough.',
    fields: { factors: 'Is this so?', 'factors.present': 'Is it so?' },
  },
  AnswerJudgementQuestions: {
    name: 'Answer the questions that help to judge',
    hint: 'Answer each, or say that it is not known.',
    fields: { answers: 'Questions' },
  },
  TakeDayOneStep: {
    name: 'Log a step of day one',
    hint: 'Police told, risk assessed, shared, worked on together.',
    fields: { step: 'Which step?' },
  },
  ReferAbsence: {
    name: 'Refer the absent child',
    hint: "To the police or to children's social care.",
    when: 'When was it referred?',
    fields: { to: referredTo },
  },
  DecideReferral: {
    name: 'Decide whether to refer',
    hint: 'Not to refer takes a reason.',
    when: 'When was it decided?',
    fields: { to: referredTo, refer: 'Is it referred?' },
  },
  TellEducationWelfare: {
    name: 'Tell the education welfare service',
    hint: 'And say whether it was asked to help to find the child.',
    when: 'When was it told?',
    fields: { askedToLocate: 'Was it asked to help to find the child?' },
  },
  MakeSchoolEnquiry: {
    name: 'Log an enquiry of the school',
    hint: 'One of those that a school reasonably makes.',
    fields: { enquiry: 'Which enquiry?', result },
  },
  ReferToMissingEducationOfficer: {
    name: 'Tell the officer for children missing education',
    hint: 'The school did not find out where the child is.',
    when: 'When was the officer told?',
  },
  MakeAuthorityEnquiry: {
    name: 'Log an enquiry of the authority',
    hint: 'The home visited, a database asked, another authority asked.',
    fields: { enquiry: 'Which enquiry?', result },
  },
  ReportEnquiriesFailed: {
    name: 'Report that enquiries did not find the child',
    hint: 'For your own side.',
    fields: { side: { label: 'Which side?', options: { school: 'The school', authority: 'The authority' } } },
  },
  HoldJointReview: {
    name: 'Record a joint review',
    hint: 'School and authority looked together at how vulnerable the child is.',
    when: 'When was it?',
    fields: { nextReviewOn: { label: 'When is the next?', ...day } },
  },
  FlagRiskOfMissingEducation: {
    name: 'Tell the authority that the child may miss education',
    hint: 'Before it is sure.',
  },
  RecordSicknessBelieved: {
    name: 'Record that sickness is believed to be the cause',
    hint: 'Or another cause that cannot be avoided.',
    fields: { reason: { label: 'Why is it believed?', long: true } },
  },
  ExplainAbsence: {
    name: 'Record why the pupil was away',
    hint: 'And whether the school authorises it.',
    fields: {
      explanation: { label: 'Why was the pupil away?', long: true },
      authorised: 'Does the school authorise it?',
    },
  },
  RecordPupilBack: {
    name: 'Record that the pupil is back',
    hint: 'At school again.',
    when: 'When did the pupil come back?',
  },
  RecordPupilFound: {
    name: 'Record that the child was found',
    hint: 'Where, and at which new school, if any.',
    when: 'When was the child found?',
    fields: { where: 'Where?', newSchool: 'Which new school?' },
  },
  PassOnFinding: {
    name: 'Log who was told that the child was found',
    hint: 'Everybody who was looking.',
    fields: { to: 'Who was told?' },
  },
  WithdrawFromAbsence: {
    name: 'Take back what was said by mistake',
    hint: 'The report itself stays.',
  },
  RemoveFromRoll: {
    name: 'Notify that the pupil was taken off the roll',
    hint: 'For twenty days of absence only when the enquiries of both sides failed.',
    fields: {
      on: { label: 'From which day?', ...day },
      ground: {
        label: 'On which ground?',
        options: {
          absent_twenty_days: 'Twenty days of absence',
          registered_elsewhere: 'Registered elsewhere',
          educated_otherwise: 'Educated otherwise',
          other: 'Another ground',
        },
      },
      registeredWeeks: 'For how many weeks was the pupil registered?',
    },
  },
  RecordNewSchoolNotAscertainable: {
    name: 'Record that the new school could not be found out',
    hint: 'It was not reasonably practicable.',
  },
  SendPupilFile: {
    name: "Record that the pupil's file was sent",
    hint: 'To the new school.',
    when: 'When was it sent?',
    fields: { to: 'To which school?' },
  },
} as const satisfies Record<keyof typeof educationAbsenceActs, ActWords>;
