import type { Acts } from '../deciding/act.ts';
import type { EpisodeContext } from '../episode/acts.ts';
import { takeLegalAction } from './legal-action.ts';
import { considerAtRisk, declinePanel, makeReferral, recordPanelReview } from './panel-acts.ts';

/** Handing a concern on to whoever can act on it, and the powers that protect a child. */
export const referralActs = {
  ConsiderAtRisk: considerAtRisk,
  MakeReferral: makeReferral,
  RecordPanelReview: recordPanelReview,
  DeclinePanel: declinePanel,
  TakeLegalAction: takeLegalAction,
} as const satisfies Acts<EpisodeContext>;
