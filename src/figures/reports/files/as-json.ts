import type { Report } from '../report.ts';
import { markingOf } from './say-cell.ts';

/** The report itself, with its marking first. */
export const asJson = (report: Report): string =>
  `${JSON.stringify({ marking: markingOf(report), ...report }, null, 2)}\n`;
