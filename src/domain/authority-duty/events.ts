import Type from 'typebox';
import { correctionEvents } from '../event/correction.ts';
import { body, dateText, list, oneOf, optional, panel, role, text, version, yesNo } from '../event/schema.ts';

const span = { from: dateText, to: dateText };

const count = Type.Integer({ minimum: 0 });

/** What whoever issues a daily report gives it. */
export const dailyReport = {
  episodes: list(text),
  to: list(role),
  /** How far the record went when it was issued: nothing that came later is in it. */
  known: body({ end: count, running: list(text) }),
  /** For those who hold to account and see no child's record. */
  figures: body({
    missing: count,
    high: count,
    notGraded: count,
    over24Hours: count,
    over48Hours: count,
    over7Days: count,
    new: count,
    back: count,
  }),
} as const;

/** What an authority, panel or group does again and again, whichever child it is about. */
export const authorityDutyEvents = {
  /** From here on the authority follows this pack, and what the pack asks for regularly is counted. */
  ProceduresTakenUp: body({ pack: text }),
  /** Authority and police looked at their joint procedure together. */
  ProcedureReviewed: body({ pack: text, words: optional(text) }),
  ReportIssued: body({
    report: oneOf(
      'daily_missing',
      'quarterly_themes',
      'members_and_partnership',
      'annual_scrutiny',
      'corporate_parenting',
    ),
    to: list(role),
    words: optional(text),
  }),
  /** The report of a day, with its number and the episodes that it is about; what was known stands in their records. */
  DailyReportIssued: body({ number: version, day: dateText, ...dailyReport }),
  PanelMet: body({ panel, urgent: optional(yesNo), words: optional(text) }),
  GroupMet: body({
    group: oneOf('missing_children_work_group', 'provider_workshop', 'home_management_meeting'),
    /** The home whose management met. */
    home: optional(text),
    words: optional(text),
  }),
  /** An independent provider sent what it was asked for each quarter, missing episodes included. */
  ProviderReturnReceived: body({ provider: text, quarter: optional(text) }),
  /** A panel saw a trend or an area of concern. */
  TrendSeen: body({ panel, words: text }),
  TrendReported: body({ trend: optional(version), words: optional(text) }),
  /** When a school opens to pupils: by it the days of an absence from that school are counted. */
  SchoolCalendarPublished: body({
    school: text,
    from: dateText,
    lastCovered: dateText,
    terms: list(body(span)),
    closures: list(body({ ...span, kind: oneOf('school-holiday', 'inset-day', 'unplanned-closure') })),
  }),
  ...correctionEvents,
} as const;
