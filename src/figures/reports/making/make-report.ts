import { formatInstant, formatPlainDate, type Instant } from '../../../domain/time/instant.ts';
import { londonDate } from '../../../domain/time/london.ts';
import type { PackLibrary } from '../../../procedures/pack-library.ts';
import type { Store } from '../../../store/store.ts';
import { targetsOf } from '../../keeping/targets.ts';
import { FigureRefused } from '../../measures/figure-of.ts';
import type { Period } from '../../measures/period.ts';
import { checksOf } from '../checks/checks-of.ts';
import type { Scope } from '../kinds/report-definition.ts';
import type { ReportKind } from '../kinds/report-kind.ts';
import { reportDefinitions } from '../kinds/reports.ts';
import type { Report, Section } from '../report.ts';
import { askFigures } from './ask-figures.ts';
import { definitionsOf } from './define-measures.ts';
import { footerOf } from './footer.ts';
import { growthIn } from './growth.ts';
import { highRiskList } from './high-risk-list.ts';
import { type Making, makeTable } from './make-table.ts';
import { mayBeReported } from './may-be-reported.ts';
import { requiredNotices } from './required-notices.ts';

/** What somebody wants to have reported. */
export interface ReportOrder {
  readonly kind: ReportKind;
  readonly authority: string;
  readonly period: Period;
  readonly home?: string;
  readonly asAt: Instant;
  /** What was written beside the figures, by the key of the section. */
  readonly narrative?: Readonly<Record<string, string>>;
  /** Why totals differ, by the key of the check. */
  readonly notes?: Readonly<Record<string, string>>;
}

/**
 * A report with exact figures, as what was known at one moment: the facts have been made up to it.
 *
 * @refuses FigureRefused: a period that has not begun, or was over before anything was on record, and a report
 *   of targets where none is on record
 */
export async function makeReport(
  store: Pick<Store, 'figures' | 'access'>,
  library: Pick<PackLibrary, 'directory' | 'packs'>,
  order: ReportOrder,
): Promise<Report> {
  const { directory } = library;
  const { kind, authority, period, home, asAt, narrative = {} } = order;
  await mayBeReported(store, order);
  const targets = kind === 'plan' ? await targetsOf(store, authority, asAt) : [];
  if (kind === 'plan' && targets.length === 0)
    throw new FigureRefused('No target of a plan is on record: put one on record under Figures, Targets.');
  const scope: Scope = { period, today: londonDate(asAt), ...(home !== undefined && { home }), targets };
  const making: Making = { ask: askFigures(store, order), scope, directory };
  const definition = reportDefinitions[kind];
  const sections: Section[] = [];
  for (const section of definition.sections(scope)) {
    const tables = await Promise.all(section.tables.map((table) => makeTable(table, making)));
    if (section.listsRequiredNotices)
      tables.push(await highRiskList(store, library, order), await requiredNotices(store, library, order));
    sections.push({
      ...{ key: section.key, title: section.title, asks: section.asks },
      narrative: narrative[section.key] ?? '',
      says: tables.flatMap(growthIn),
      tables,
    });
  }
  const made = {
    kind,
    title: definition.title,
    authority: { code: authority, name: nameOf(authority, directory) },
    ...(home !== undefined && { home }),
    period: { from: formatPlainDate(period.from), to: formatPlainDate(period.to), said: period.said },
    asAt: formatInstant(asAt),
    isPublic: false,
    sections,
    definitions: definitionsOf(sections),
  };
  const checks = await checksOf(made, definition.sections(scope), making, order.notes ?? {});
  return { ...made, checks, footer: footerOf(made) };
}

const nameOf = (authority: string, directory: PackLibrary['directory']): string =>
  authority === '*' ? 'All authorities' : (directory.authority(authority)?.name ?? authority);
