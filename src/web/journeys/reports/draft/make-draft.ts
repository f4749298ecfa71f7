import type { Instant } from '../../../../domain/time/instant.ts';
import { readPeriod } from '../../../../figures/measures/period.ts';
import type { ReportOf, Written } from '../../../../figures/reports/keeping/drafts.ts';
import { makeReport } from '../../../../figures/reports/making/make-report.ts';
import type { Report } from '../../../../figures/reports/report.ts';
import type { Service } from '../../../service.ts';

/** A report as it would be issued now. */
export function makeDraft(
  { store, library }: Pick<Service, 'store' | 'library'>,
  { authority, kind, period: said, home }: ReportOf,
  { narrative, notes }: Written,
  now: Instant,
): Promise<Report> {
  const period = readPeriod(said);
  if ('refused' in period) throw new Error(period.refused);
  const order = { kind, authority, period, asAt: now, narrative, notes };
  return makeReport(store, library, home === null ? order : { ...order, home });
}
