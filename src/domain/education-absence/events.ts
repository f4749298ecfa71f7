import Type from 'typebox';
import {
  authorityEnquiry,
  dayOneStep,
  judgementQuestion,
  mandatoryReferralFactor,
  reasonableEnquiry,
} from '../code-sets/children-missing-education.ts';
import { correctionEvents } from '../event/correction.ts';
import { body, codeOf, dateText, list, oneOf, optional, person, role, text, yesNo } from '../event/schema.ts';
import { boundPack } from '../report/events.ts';

const answer = { answer: optional(text), notKnown: optional(yesNo) };

/** Everything that can be said of one absence of one pupil from school, apart from going missing (v59-2024 L435-526). */
export const educationAbsenceEvents = {
  /** A pupil did not come and nobody has explained or authorised it. Its happened time is when that was noticed. */
  PupilAbsenceOpened: body({
    child: text,
    school: text,
    firstDayAbsent: dateText,
    /** The pupil was there for the other half of the first day. */
    session: optional(oneOf('morning', 'afternoon')),
    packs: list(boundPack),
  }),
  /** A further day, or half of one, for which nobody has given a reason. */
  SessionsMissed: body({
    on: dateText,
    session: oneOf('morning', 'afternoon', 'whole_day'),
    words: optional(text),
  }),
  /** By the head teacher, with a date of return: the days of enquiry count from that date (v59-2024 L476). */
  ExtendedLeaveAuthorised: body({ expectedReturnOn: dateText, reason: optional(text) }),
  /** A trained member of staff tried to reach parents or carers, and what came of it was assessed (v59-2024 L443-444). */
  ParentsContacted: body({
    outcome: oneOf('explained', 'authorised', 'no_explanation', 'no_answer', 'concern'),
    assessedBy: optional(person),
    words: optional(text),
  }),
  /** The lead and, where the child has one, the class teacher looked at the child's vulnerability (v59-2024 L439-444). */
  SafeguardingLeadConsulted: body({
    lead: person,
    classTeacher: optional(person),
    concern: yesNo,
    words: optional(text),
  }),
  /** Any one of these present makes a referral mandatory (v59-2024 L446-454). */
  MandatoryFactorsAnswered: body({
    factors: list(body({ factor: codeOf(mandatoryReferralFactor), present: yesNo })),
  }),
  JudgementQuestionsAnswered: body({
    answers: list(body({ question: codeOf(judgementQuestion), ...answer })),
  }),
  /** One of the four steps of day one was taken by whoever says so (v59-2024 L482-501). */
  DayOneStepTaken: body({ step: codeOf(dayOneStep), words: optional(text) }),
  AbsenceReferred: body({ to: oneOf('police', 'childrens_social_care'), words: optional(text) }),
  /**
   * Whether to refer, as appropriate, over the two weeks after the education welfare service was told
   * (v59-2024 L474).
   */
  ReferralDecided: body({
    to: oneOf('police', 'childrens_social_care'),
    refer: yesNo,
    reason: optional(text),
  }),
  EducationWelfareContacted: body({ askedToLocate: optional(yesNo), words: optional(text) }),
  MissingEducationOfficerContacted: body({ words: optional(text) }),
  SchoolEnquiryMade: body({ enquiry: codeOf(reasonableEnquiry), result: optional(text) }),
  AuthorityEnquiryMade: body({ enquiry: codeOf(authorityEnquiry), result: optional(text) }),
  /** Reasonable enquiries did not establish where the child is, on this side (v59-2024 L517). */
  EnquiriesFailed: body({ side: oneOf('school', 'authority'), words: optional(text) }),
  JointReviewHeld: body({ nextReviewOn: optional(dateText), words: optional(text) }),
  RiskOfMissingEducationFlagged: body({ words: optional(text) }),
  /** There is reason to believe that the child cannot come: then nobody is removed from the roll. */
  SicknessOrUnavoidableCauseBelieved: body({ reason: text }),
  AbsenceExplained: body({ explanation: text, authorised: yesNo }),
  PupilReturned: body({ words: optional(text) }),
  AbsentPupilFound: body({ where: optional(text), newSchool: optional(text) }),
  /** That the finding reached those who had been asked to look (v59-2024 L526). */
  FindingPassedOn: body({ to: list(role), words: optional(text) }),
  /** Without a ground the pupil was removed for having been absent for twenty school days. */
  RemovedFromRoll: body({
    on: dateText,
    ground: optional(oneOf('absent_twenty_days', 'registered_elsewhere', 'educated_otherwise', 'other')),
    words: optional(text),
    registeredWeeks: optional(Type.Integer({ minimum: 0 })),
  }),
  NewSchoolNotAscertainable: body({ reason: text }),
  PupilFileSent: body({ to: text }),
  ...correctionEvents,
} as const;
