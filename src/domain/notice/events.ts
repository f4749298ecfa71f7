import { notificationChannel, notificationExcuse } from '../code-sets/notifications.ts';
import {
  authorityCode,
  body,
  codeOf,
  oneOf,
  optional,
  person,
  role,
  text,
  version,
} from '../event/schema.ts';

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
  /** The Need to Know or High-Risk Notification that a rule asks for. */
  AlertCompleted: body({
    kind: oneOf('need_to_know', 'high_risk_notification', 'director_alert', 'first_response_contact'),
    words: optional(text),
  }),
} as const;
