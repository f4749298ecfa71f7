import Type, { type Static } from 'typebox';
import { correctionEvents } from '../event/correction.ts';
import {
  body,
  dateText,
  instantText,
  list,
  oneOf,
  optional,
  panel,
  role,
  text,
  version,
  yesNo,
} from '../event/schema.ts';
import { policeListEvents } from './police-list-events.ts';

const span = { from: dateText, to: dateText };

const count = Type.Integer({ minimum: 0 });

/** How far the record went: nothing that came later is in what was made from it. */
const known = body({ end: count, running: list(text) });

/** What whoever issues a daily report gives it. */
export const dailyReport = {
  episodes: list(text),
  to: list(role),
  known,
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

/** A national return as it was signed off. @source docs/returns.md 7 (7) */
export const signedReturn = {
  return: oneOf('ssda903', 'annex-a', 'ssd'),
  /** The year in which the collection ends. */
  year: count,
  /** The return as known at this moment. */
  asAt: instantText,
  known,
  /** The year of the published rules that it was checked by; none are published of the others. */
  rulesOf: optional(count),
  files: list(body({ name: text, rows: count, sha256: text })),
  findings: list(
    body({
      rule: text,
      severity: oneOf('error', 'warning'),
      table: text,
      /** In the file; a finding about a row that is not there has none. */
      line: optional(count),
    }),
  ),
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
  /** A return to the department or to inspectors was made and signed off. */
  ReturnSignedOff: body(signedReturn),
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
  ...policeListEvents,
  ...correctionEvents,
} as const;

/** A report that an authority issues again and again. */
export type ReportKind = Static<typeof authorityDutyEvents.ReportIssued>['report'];
