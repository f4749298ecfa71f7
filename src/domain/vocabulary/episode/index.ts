import type { EpisodeHistory } from '../../episode/history.ts';
import { childStatusConditions } from '../child/child-status.ts';
import type { Vocabulary } from '../word.ts';
import { absenceWords } from './absence.ts';
import { childStatusWords } from './child-status.ts';
import { closingWords } from './closing.ts';
import { episodeStatusConditions } from './episode-status.ts';
import { frequencyConditions, frequencyWords } from './frequency.ts';
import { noticeWords } from './notices.ts';
import { policeWords } from './police.ts';
import { referralWords } from './referrals.ts';
import { reportWords } from './report.ts';
import { returnInterviewWords } from './return-interview.ts';
import { safeAndWellWords } from './safe-and-well.ts';
import { searchWords } from './search.ts';

/** The closed list of words that rules about an episode are written in. */
export const episodeVocabulary: Vocabulary<EpisodeHistory> = {
  moments: {
    ...absenceWords,
    ...reportWords,
    ...policeWords,
    ...noticeWords,
    ...searchWords,
    ...returnInterviewWords,
    ...safeAndWellWords,
    ...referralWords,
    ...closingWords,
    ...frequencyWords,
    ...childStatusWords,
  },
  conditions: {
    ...childStatusConditions,
    ...episodeStatusConditions,
    ...frequencyConditions,
  },
};
