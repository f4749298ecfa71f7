import type { Acts } from '../deciding/act.ts';
import type { EpisodeContext } from '../episode/acts.ts';
import { closeEpisode, reopenEpisode } from './close-episode.ts';
import {
  answerHarmQuestions,
  assessLikelihoodOfGoingAgain,
  decideCarePlanReview,
  decideReturnArrangements,
  recordCarePlanReview,
  supportFamily,
} from './return-phase-acts.ts';
import { shareWithHost } from './share-with-host.ts';
import { mergeEpisodes, undoVoid, voidEpisode } from './void-acts.ts';

/** The end of the return phase, and putting right what should never have been an episode of its own. */
export const closingActs = {
  DecideReturnArrangements: decideReturnArrangements,
  DecideCarePlanReview: decideCarePlanReview,
  RecordCarePlanReview: recordCarePlanReview,
  AnswerHarmQuestions: answerHarmQuestions,
  AssessLikelihoodOfGoingAgain: assessLikelihoodOfGoingAgain,
  SupportFamily: supportFamily,
  CloseEpisode: closeEpisode,
  ReopenEpisode: reopenEpisode,
  ShareWithHost: shareWithHost,
  VoidEpisode: voidEpisode,
  MergeEpisodes: mergeEpisodes,
  UndoVoid: undoVoid,
} as const satisfies Acts<EpisodeContext>;
