import type { Acts } from '../deciding/act.ts';
import { handingOverActs } from '../responsibility/acts.ts';
import { careActs } from './care-acts.ts';
import type { ChildContext } from './child-act.ts';
import { identityActs } from './identity-acts.ts';
import { involvementActs } from './involvement-acts.ts';
import { knowledgeActs } from './knowledge-acts.ts';
import { matchingActs } from './matching-acts.ts';
import { meetingActs } from './meeting-acts.ts';
import { mergeActs } from './merge-acts.ts';
import { riskManagementPlanActs } from './risk-management-plan.ts';
import { safekeepingActs } from './safekeeping-acts.ts';
import { statusActs } from './status-acts.ts';
import { youngPersonActs } from './young-person-acts.ts';

/** Everything that people record of a child outside any one episode. */
export const childActs = {
  ...identityActs,
  ...statusActs,
  ...handingOverActs,
  ...careActs,
  ...involvementActs,
  ...knowledgeActs,
  ...meetingActs,
  ...riskManagementPlanActs,
  ...safekeepingActs,
  ...youngPersonActs,
  ...mergeActs,
  ...matchingActs,
} satisfies Acts<ChildContext>;
