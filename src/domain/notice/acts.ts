import type { Acts } from '../deciding/act.ts';
import { type EpisodeContext, statementAct } from '../episode/acts.ts';
import { acknowledgeNotice, failNotice } from './answer-notice.ts';
import { excuseNotice } from './excuse-notice.ts';
import { sendNotice } from './send-notice.ts';

/** Telling people, hearing that they were told, and raising what they must know. */
export const noticeActs = {
  SendNotice: sendNotice,
  AcknowledgeNotice: acknowledgeNotice,
  FailNotice: failNotice,
  ExcuseNotice: excuseNotice,
  RaiseAssistantDirectorConcern: statementAct({
    describes: 'Alert the directors because an Assistant Director is concerned, at whatever hour.',
    event: 'AssistantDirectorConcerned',
    may: ['assistant-director'],
  }),
  FileNeedToKnow: statementAct({
    describes: 'Tell senior managers of a specific concern outside any time trigger.',
    event: 'NeedToKnowFiled',
    may: ['childrens-social-care'],
  }),
  CompleteAlert: statementAct({
    describes: 'Complete the Need to Know, High-Risk Notification or contact that a rule asks for.',
    event: 'AlertCompleted',
    may: ['childrens-social-care'],
  }),
} as const satisfies Acts<EpisodeContext>;
