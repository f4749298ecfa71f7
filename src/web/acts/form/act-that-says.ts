import type { TSchema } from 'typebox';
import { type EpisodeEventType, episodeEvents } from '../../../domain/episode/events.ts';
import { actNames, allActs, type EpisodeAct, isEpisodeAct } from '../all-acts.ts';

/** What a statement is put right with: the shape of the statement, in the words of the act that makes one. */
export interface Correcting {
  readonly act: EpisodeAct;
  readonly schema: TSchema;
}

/** Acts whose statement says more or less than the act is told: the rest is worked out when it is made. */
const workedOut: Partial<Record<EpisodeEventType, EpisodeAct>> = {
  ChecksDeadlineSet: 'SetChecksDeadline',
  ChildReported: 'ReportChildMissing',
  ContactAttempted: 'LogContactAttempt',
  EpisodeOpened: 'OpenWithChecks',
  FoundDuringChecks: 'FoundDuringChecks',
  FrequencyDecided: 'DecideFrequency',
  MediaConsentGiven: 'GiveMediaConsent',
  MediaConsentRefused: 'RefuseMediaConsent',
  ReturnInterviewExcused: 'ExcuseInterview',
  ReturnInterviewHeld: 'HoldInterview',
  WelfareConversationHeld: 'RecordWelfareConversation',
};

/** Undefined for a statement of which only the time can be put right on a page. */
export function actThatSays(type: string): Correcting | undefined {
  if (!isEpisodeEvent(type)) return undefined;
  const schema: TSchema = episodeEvents[type];
  const act = workedOut[type] ?? actNames.filter(isEpisodeAct).find((name) => allActs[name].body === schema);
  return act && { act, schema };
}

const isEpisodeEvent = (type: string): type is EpisodeEventType => Object.hasOwn(episodeEvents, type);

/** Whether an interviewer is independent was worked out from who it was: that stays as it was said. */
export const staysAsSaid: readonly string[] = ['interviewer', 'interviewerType'];
