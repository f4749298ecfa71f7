import { roleLabel } from '../../../../domain/agencies/roles.ts';
import type { DailyReport } from '../../../../domain/authority-duty/issue-daily-report.ts';
import { type Obligation, statusAt } from '../../../../domain/obligations/obligation.ts';
import { formatPlainDate, type Instant } from '../../../../domain/time/instant.ts';
import { londonDate } from '../../../../domain/time/london.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import { inside } from '../../../words/code-words.ts';
import { sayDate } from '../../../words/say-time.ts';
import { sayInstant } from '../../../words/say-when.ts';
import { backView } from '../children/back-view.ts';
import { childView } from '../children/child-view.ts';
import { figureLines, figuresOf } from '../children/figures.ts';
import type { Reports } from '../read-reports.ts';
import { askedForToday, readersOf } from '../times-of-day.ts';
import { addressOf } from '../whose-report.ts';
import type { Draft } from './draft.ts';
import { fieldOf } from './write-lines.ts';

export interface Today {
  readonly library: PackLibrary;
  readonly reports: Reports;
  readonly now: Instant;
}

export interface Typed {
  readonly key: string;
  readonly line?: (field: string) => string;
  readonly errors?: readonly FormError[];
}

export const issuedToday = ({ reports, now }: Pick<Today, 'reports' | 'now'>): DailyReport | undefined =>
  reports.reports.find(({ body }) => body.day === formatPlainDate(londonDate(now)));

/** Whether the report of today cannot be written yet: it stands as a draft only from its hour. */
export function isTooEarly({ library, reports, now }: Today): boolean {
  const asked = askedForToday(library, reports, now);
  return asked !== undefined && now < asked.draftFrom;
}

/** The duty whose hour is over without the report of today; undefined where it is issued, or there is time yet. */
export function overdueToday(today: Today): Obligation | undefined {
  const asked = askedForToday(today.library, today.reports, today.now);
  const isOver = asked?.issuedBy !== undefined && today.now >= asked.issuedBy;
  return isOver && issuedToday(today) === undefined ? asked.duty : undefined;
}

/** How it is with the report of today, whoever writes it. */
export function todayView(today: Today) {
  const { library, reports, now } = today;
  const asked = askedForToday(library, reports, now);
  const issued = issuedToday(today);
  return {
    day: sayDate(londonDate(now)),
    authority: library.directory.authority(reports.authority)?.name ?? reports.authority,
    to: readersOf(library, reports.authority, now)
      .map((role) => inside(roleLabel(role)))
      .join(', '),
    duty: asked && {
      rule: asked.duty.rule.id,
      status: statusAt(asked.duty, now),
      from: sayInstant(asked.draftFrom, now),
      by: asked.issuedBy && sayInstant(asked.issuedBy, now),
    },
    issued: issued && issuedLine(reports.authority, issued, now),
    isTooEarly: isTooEarly(today),
  };
}

/** The draft: every child with a line to write, and what has changed since the report before. */
export function draftView({ children, back }: Draft, { library, reports, now }: Today, typed: Typed) {
  const before = reports.reports.at(-1);
  const { summary, of } = errorView(typed.errors ?? []);
  const day = londonDate(now);
  return {
    key: typed.key,
    errors: summary,
    shown: children.map(({ episode }) => episode.id).join(' '),
    before: before && issuedLine(reports.authority, before, now),
    figures: figureLines(figuresOf(children, back.length, before, now), before === undefined),
    children: children.map((child) => {
      const field = fieldOf(child.episode.id);
      const shown = childView(child, { library, before, day, now });
      return { ...shown, field, typed: typed.line?.(field) ?? shown.line ?? '', error: of[field] };
    }),
    back: back.map((child) => backView(child, now)),
  };
}

/** Reports that were issued, the last one first. */
export const issuedLines = ({ authority, reports }: Reports, now: Instant) =>
  reports.toReversed().map((report) => issuedLine(authority, report, now));

const issuedLine = (authority: string, report: DailyReport, now: Instant) => ({
  href: addressOf(authority, report),
  number: report.body.number,
  when: sayInstant(report.recorded, now),
  missing: report.body.figures.missing,
});
