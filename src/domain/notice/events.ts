import { notificationChannel, notificationExcuse } from '../code-sets/notifications.ts';
import {
  authorityCode,
  body,
  codeOf,
  list,
  oneOf,
  optional,
  person,
  role,
  text,
  version,
} from '../event/schema.ts';
import { documentKinds } from './documents.ts';

/** Telling people. Tagged is not told, sent is not read (docs/episodes.md). */
export const noticeEvents = {
  NoticeSent: body({
    to: role,
    /** By telephone and face to face: who answered. */
    recipient: optional(person),
    authority: optional(authorityCode),
    channel: codeOf(notificationChannel),
    /** By telephone and face to face: what was said. */
    words: optional(text),
    /** The rule that caused it; absent where somebody chose to tell. */
    rule: optional(text),
    about: oneOf('missing', 'found', 'returned', 'high_risk', 'concern', 'interview', 'plan', 'other'),
    /** The message that carried it, where Homeward sent it. */
    message: optional(text),
  }),
  NoticeAcknowledged: body({
    notice: optional(version),
    to: role,
    rule: optional(text),
    by: optional(person),
  }),
  NoticeFailed: body({ notice: version, reason: text }),
  NoticeExcused: body({
    to: role,
    rule: optional(text),
    reason: codeOf(notificationExcuse),
    words: optional(text),
  }),
  /** An Assistant Director is concerned, for whatever reason and at whatever hour (kent-2018 ¶8.2). */
  AssistantDirectorConcerned: body({ reason: text }),
  /** A need to know that a worker files outside any time trigger. */
  NeedToKnowFiled: body({ concern: text }),
  /** A document that procedures name (`documents`), as it was when it was sent. */
  AlertCompleted: body({
    kind: oneOf(...documentKinds),
    words: optional(text),
    /** What the record said of the child and the absence; absent where it was written outside Homeward. */
    facts: optional(list(body({ label: text, value: text }))),
    /** The same for those who hold to account and see no child's record: nothing by which a child is known. */
    factsWithoutChild: optional(list(body({ label: text, value: text }))),
  }),
  /** What the daily report of missing children says of this child beside what is on record. */
  DailyReportLineWritten: body({ words: text }),
} as const;
