import { missingEducationTeam, schoolStaff } from '../agencies/education-roles.ts';
import { judgementQuestion, mandatoryReferralFactor } from '../code-sets/children-missing-education.ts';
import type { Acts } from '../deciding/act.ts';
import { type Refusal, refuse } from '../deciding/command.ts';
import { absenceStatement, type EducationAbsenceContext } from './absence-act.ts';

const leads = ['designated-safeguarding-lead', 'head-teacher'] as const;

/** The first days: who was reached, what is feared, and who is told. @source v59-2024 L439-503 */
export const dayOneActs = {
  ContactParents: absenceStatement({
    describes: 'Log that parents or carers were tried, and what came of it as it was assessed.',
    event: 'ParentsContacted',
    may: [...schoolStaff],
  }),
  ConsultSafeguardingLead: absenceStatement({
    describes:
      'Record what the safeguarding lead, with the class teacher, made of how vulnerable the child is.',
    event: 'SafeguardingLeadConsulted',
    may: [...schoolStaff],
  }),
  AnswerMandatoryFactors: absenceStatement({
    describes: 'Answer each of the seven factors of which one makes a referral mandatory.',
    event: 'MandatoryFactorsAnswered',
    may: [...schoolStaff],
    unless: (_, { body }) =>
      missing(
        mandatoryReferralFactor.entries,
        body.factors.map(({ factor }) => factor),
        'body.factors',
      ),
  }),
  AnswerJudgementQuestions: absenceStatement({
    describes: 'Answer each of the questions that help to judge, or say that it is not known.',
    event: 'JudgementQuestionsAnswered',
    may: [...schoolStaff],
    unless: (_, { body }) =>
      missing(
        judgementQuestion.entries,
        body.answers.flatMap(({ question, answer, notKnown }) =>
          (answer === undefined) === (notKnown === true) ? [question] : [],
        ),
        'body.answers',
      ),
  }),
  TakeDayOneStep: absenceStatement({
    describes:
      'Log one of the four steps of day one: police told, risk assessed, shared, worked on together.',
    event: 'DayOneStepTaken',
    may: [...schoolStaff, 'police', 'childrens-social-care'],
  }),
  ReferAbsence: absenceStatement({
    describes: "Refer the absent child to the police or to children's social care.",
    event: 'AbsenceReferred',
    may: [...leads, 'trained-school-staff', ...missingEducationTeam],
  }),
  DecideReferral: absenceStatement({
    describes: "Decide whether to refer to the police or to children's social care; not to takes a reason.",
    event: 'ReferralDecided',
    may: [...leads, ...missingEducationTeam],
    unless: (_, { body: { refer, reason } }) =>
      refer || reason !== undefined
        ? undefined
        : refuse('reason-needed', 'A decision not to refer is kept with its reason.', 'body.reason'),
  }),
  TellEducationWelfare: absenceStatement({
    describes:
      'Tell the education welfare service, and say whether it was asked to help to locate the child.',
    event: 'EducationWelfareContacted',
    may: [...schoolStaff],
  }),
} satisfies Acts<EducationAbsenceContext>;

/** @refuses not-all-answered */
function missing(
  asked: readonly { readonly code: string; readonly label: string }[],
  answered: readonly string[],
  at: string,
): Refusal | undefined {
  const open = asked.filter(({ code }) => !answered.includes(code));
  if (open.length === 0) return undefined;
  return refuse('not-all-answered', `Not answered yet: ${open.map(({ label }) => label).join('; ')}.`, at);
}
