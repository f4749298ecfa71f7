import { allocationActs } from '../allocation/acts.ts';
import { checksActs } from '../checks/acts.ts';
import { closingActs } from '../closing/acts.ts';
import { correctionActs } from '../correction/acts.ts';
import type { Acts } from '../deciding/act.ts';
import { noticeActs } from '../notice/acts.ts';
import { policeActs } from '../police/acts.ts';
import { procedureActs } from '../procedures/acts.ts';
import { referralActs } from '../referral/acts.ts';
import { reportActs } from '../report/acts.ts';
import { returnInterviewActs } from '../return-interview/acts.ts';
import { safeAndWellActs } from '../safe-and-well/acts.ts';
import { searchActs } from '../search/acts.ts';
import { whereaboutsActs } from '../whereabouts/acts.ts';
import type { EpisodeContext } from './acts.ts';

/** Everything that people do and record in one episode, from "not where expected" until it is closed. */
export const episodeActs = {
  ...reportActs,
  ...checksActs,
  ...policeActs,
  ...whereaboutsActs,
  ...noticeActs,
  ...searchActs,
  ...safeAndWellActs,
  ...returnInterviewActs,
  ...allocationActs,
  ...referralActs,
  ...closingActs,
  ...correctionActs,
  ...procedureActs,
} satisfies Acts<EpisodeContext>;
