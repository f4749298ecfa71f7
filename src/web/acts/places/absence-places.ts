import { absenceSaid, type EducationAbsence } from '../../../domain/education-absence/education-absence.ts';
import { isResolved } from '../../../domain/education-absence/resolved.ts';
import type { AbsenceAct } from '../all-acts.ts';
import type { Heading } from './headings.ts';

/** What is so of an absence at the same time: nobody knows yet, or how it ended; and whether the school has the pupil still. */
const stages = ['away', 'explained', 'found', 'back', 'on-roll', 'off-roll'] as const;
export type AbsenceStage = (typeof stages)[number];

/** Where an act stands on the page of an absence, and in which stages it makes sense. */
interface AbsencePlace {
  readonly under: Heading;
  readonly in: readonly AbsenceStage[];
}

const whileAway = (under: Heading): AbsencePlace => ({ under, in: ['away'] });
/** What is written down late is written down all the same. */
const always = (under: Heading): AbsencePlace => ({ under, in: stages });

/** Every act of an absence from school. */
export const absencePlaces: Readonly<Record<AbsenceAct, AbsencePlace>> = {
  // On the page of the child.
  ReportPupilAbsent: { under: 'school', in: [] },
  RecordSessionsMissed: always('absence'),
  AuthoriseExtendedLeave: whileAway('absence'),
  RecordSicknessBelieved: whileAway('absence'),
  ExplainAbsence: { under: 'absence', in: ['away', 'found', 'back'] },

  ContactParents: always('first-days'),
  ConsultSafeguardingLead: whileAway('first-days'),
  AnswerMandatoryFactors: whileAway('first-days'),
  AnswerJudgementQuestions: whileAway('first-days'),
  TakeDayOneStep: always('first-days'),
  DecideReferral: whileAway('first-days'),
  ReferAbsence: whileAway('first-days'),
  TellEducationWelfare: whileAway('first-days'),

  MakeSchoolEnquiry: always('enquiries'),
  ReferToMissingEducationOfficer: whileAway('enquiries'),
  MakeAuthorityEnquiry: always('enquiries'),
  HoldJointReview: always('enquiries'),
  FlagRiskOfMissingEducation: whileAway('enquiries'),
  ReportEnquiriesFailed: whileAway('enquiries'),

  RecordPupilBack: { under: 'found', in: ['away', 'explained', 'found'] },
  RecordPupilFound: { under: 'found', in: ['away', 'explained'] },
  PassOnFinding: { under: 'found', in: ['found'] },

  RemoveFromRoll: { under: 'roll', in: ['on-roll'] },
  RecordNewSchoolNotAscertainable: { under: 'roll', in: ['off-roll'] },
  SendPupilFile: { under: 'roll', in: ['off-roll'] },

  WithdrawFromAbsence: always('putting-right'),
};

/** How an absence stands, as far as it decides what can be done. */
export function stagesOf(absence: EducationAbsence): readonly AbsenceStage[] {
  const is = (type: Parameters<typeof absenceSaid>[1]) => absenceSaid(absence, type).length > 0;
  const roll = is('RemovedFromRoll') ? 'off-roll' : 'on-roll';
  if (!isResolved(absence)) return ['away', roll];
  if (is('PupilReturned')) return ['back', roll];
  return [is('AbsentPupilFound') ? 'found' : 'explained', roll];
}
