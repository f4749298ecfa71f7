import type { Acts } from '../deciding/act.ts';
import type { EpisodeContext } from '../episode/acts.ts';
import { correctFact } from './correct-fact.ts';
import { withdrawFact } from './withdraw-fact.ts';

/** Putting right what was said: nothing is changed, and what it said before stays readable. */
export const correctionActs = {
  CorrectFact: correctFact,
  WithdrawFact: withdrawFact,
} as const satisfies Acts<EpisodeContext>;
