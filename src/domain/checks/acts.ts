import { partnersAndFamily } from '../agencies/partners.ts';
import type { Acts } from '../deciding/act.ts';
import { type EpisodeContext, statementAct } from '../episode/acts.ts';
import { duringAbsence } from '../episode/during-absence.ts';
import { foundDuringChecks } from './found-during-checks.ts';
import { setChecksDeadline } from './set-deadline.ts';

/** Looking for the child before people are told. @source v59-2024 L238-240 */
export const checksActs = {
  LogCheck: statementAct({
    describes: 'Log a preliminary check: what was tried and what came of it.',
    event: 'CheckMade',
    may: partnersAndFamily,
    unless: (history, { happened }) => duringAbsence(history, happened),
  }),
  SetChecksDeadline: setChecksDeadline,
  RecordContactStillAtRisk: statementAct({
    describes: 'Record that the child was reached but is still at risk: people are told as if not found.',
    event: 'ContactMadeStillAtRisk',
    may: partnersAndFamily,
    unless: (history, { happened }) => duringAbsence(history, happened),
  }),
  FoundDuringChecks: foundDuringChecks,
} satisfies Acts<EpisodeContext>;
