import { agencyOf, type Role } from '../../../../domain/agencies/roles.ts';
import type { Rule } from '../../../../domain/obligations/rule.ts';
import type { EpisodeAct } from '../../../acts/all-acts.ts';
import type { ShownDuty } from '../../../reading/shown-duties.ts';
import type { Offered } from './offered.ts';

/** The act that answers a duty which asks for a decision, by the word that its rule is met by. */
const acts: Readonly<Record<string, EpisodeAct>> = {
  'assessment-of-why-considered': 'ConsiderAssessmentOfWhy',
  'return-arrangements-decided': 'DecideReturnArrangements',
  'interview-referred': 'ReferForInterview',
  'risk-assessment-updated': 'SaveRiskAssessment',
  'action-plan-saved': 'SaveActionPlan',
};

/** Where somebody answers each duty that waits for a decision of their agency, by the rule. */
export function answersOf(
  duties: readonly ShownDuty[],
  role: Role,
  offered: Offered,
): ReadonlyMap<string, string> {
  return new Map(
    duties.flatMap(({ obligation: { rule } }) => {
      if (!rule.responsible.some((one) => agencyOf(one) === agencyOf(role))) return [];
      const act = wordsOf(rule).flatMap((word) => acts[word] ?? [])[0];
      const href = act && offered(act);
      return href === undefined ? [] : [[rule.id, href] as const];
    }),
  );
}

export const wordsOf = ({ parts }: Rule): readonly string[] =>
  parts.flatMap(({ metBy }) => metBy.map(({ word }) => word));
