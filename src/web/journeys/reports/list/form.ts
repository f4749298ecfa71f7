import type { Instant } from '../../../../domain/time/instant.ts';
import { londonDate } from '../../../../domain/time/london.ts';
import { readPeriod } from '../../../../figures/measures/period.ts';
import {
  isOfHomes,
  isReportKind,
  type ReportKind,
  readHomes,
} from '../../../../figures/reports/kinds/report-kind.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';

/** What a new report is of, or what is wrong with what was typed. */
export type ReadForm =
  | { readonly kind: ReportKind; readonly period: string; readonly home: string | null }
  | { readonly errors: readonly FormError[] };

export function readForm(fields: Fields, now: Instant): ReadForm {
  const [kind, typed, home] = [fields.get('kind'), fields.get('period'), fields.get('home')];
  const errors: FormError[] = [];
  if (!isReportKind(kind)) errors.push({ field: 'kind', text: 'Select which report' });
  const period = readPeriod(typed);
  if (typed === '') errors.push({ field: 'period', text: 'Enter the period' });
  else if ('refused' in period) errors.push({ field: 'period', text: period.refused });
  else if (period.from > londonDate(now))
    errors.push({ field: 'period', text: `The period ${typed} has not begun` });
  if (isReportKind(kind) && isOfHomes(kind) && readHomes(home).length === 0)
    errors.push({ field: 'home', text: 'Enter the Ofsted number of the home, such as SC123456' });
  if (errors.length > 0 || !isReportKind(kind)) return { errors };
  return { kind, period: typed, home: isOfHomes(kind) ? home : null };
}
