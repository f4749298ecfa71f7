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
    describes:
      'Complete a document that procedures name, such as a Need to Know or a High-Risk Notification.',
    event: 'AlertCompleted',
    may: ['childrens-social-care'],
  }),
  WriteDailyReportLine: statementAct({
    describes: 'Say in a line of the daily report of missing children how it is with this child.',
    event: 'DailyReportLineWritten',
    may: ['childrens-social-care'],
  }),
} as const satisfies Acts<EpisodeContext>;
