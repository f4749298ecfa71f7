import type { riskManagementPlanActs } from '../../../domain/child/risk-management-plan.ts';
import type { ActWords } from './act-words.ts';

export const riskManagementPlanWords = {
  AlertPoliceToPlacement: {
    name: 'Tell the police of the placement of a particularly vulnerable child',
    hint: 'They see the child’s record while the placement lasts, and share one plan with you.',
    when: 'When were they told?',
    fields: {
      force: {
        label: 'Which force polices the area of the placement?',
        hint: 'Such as kent or exampleshire',
      },
      risks: { label: 'Which risks were assessed?', long: true },
      plan: {
        label: 'What is done against them, and by whom?',
        hint: 'The police keep this plan up to date with you',
        long: true,
      },
    },
  },
  UpdateRiskManagementPlan: {
    name: 'Update the plan that police, provider and authority share',
    hint: 'The whole plan, as it stands from now on. Earlier versions stay on record.',
    when: 'When was it updated?',
    fields: {
      plan: { label: 'What is done against the risks, and by whom?', long: true },
      changed: 'What is different?',
    },
  },
} as const satisfies Record<keyof typeof riskManagementPlanActs, ActWords>;
