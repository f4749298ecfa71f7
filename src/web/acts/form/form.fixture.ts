import { plainDate } from '../../../domain/time/instant.ts';
import type { FormFor } from './form-of.ts';

/** A record on which a statement of every kind stands that an act can be about. */
const types = [
  'SearchLeadOffered',
  'HandOverOffered',
  'RiskGraded',
  'NoticeSent',
  'ActionPlanSaved',
  'RiskAssessmentSaved',
  'WelfareConversationHeld',
  'FollowUpAgreed',
  'TrendSeen',
];

export const made: FormFor = {
  on: plainDate('2025-10-27'),
  statements: types.map((type, index) => ({ version: index + 2, type, text: `${type} yesterday 11pm` })),
  episodes: [
    { value: 'earlier-episode', text: 'Missing from 3 to 5 October' },
    { value: 'older-episode', text: 'Missing on 1 September' },
  ],
  names: {
    authority: [
      { value: '887', text: 'Medway' },
      { value: 'WAL', text: 'Wales' },
    ],
    force: [{ value: 'kent', text: 'Kent Police' }],
    agency: [
      { value: 'police:kent', text: 'Kent Police' },
      { value: 'childrens-social-care:887', text: 'Medway' },
    ],
  },
};
