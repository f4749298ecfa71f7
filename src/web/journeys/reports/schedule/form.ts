import type { Every, ScheduledReport } from '../../../../figures/keeping/schedules.ts';
import { type Period, readPeriod } from '../../../../figures/measures/period.ts';
import { isOfHomes, isReportKind, readHomes } from '../../../../figures/reports/kinds/report-kind.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';

/** How often, in words, and what a period of it is written like. */
export const everyOffered: Readonly<Record<Every, { readonly text: string; readonly isWritten: RegExp }>> = {
  month: { text: 'Every month', isWritten: /^\d{4}-\d{2}$/ },
  quarter: { text: 'Every quarter', isWritten: /^\d{4}-Q\d$/ },
  year: { text: 'Every year from April', isWritten: /^\d{4}-\d{2}$/ },
};

const isEvery = (text: string): text is Every => Object.hasOwn(everyOffered, text);

/** What is to be scheduled, or what is wrong with what was typed. */
export function readSchedule(fields: Fields): ScheduledReport | { readonly errors: readonly FormError[] } {
  const [kind, every, recipients] = [fields.get('kind'), fields.get('every'), fields.get('recipients')];
  const [home, first, within] = [fields.get('home'), fields.get('first'), fields.get('within')];
  const errors: FormError[] = [];
  if (!isReportKind(kind)) errors.push({ field: 'kind', text: 'Select which report' });
  if (isReportKind(kind) && isOfHomes(kind) && readHomes(home).length === 0)
    errors.push({ field: 'home', text: 'Enter the Ofsted number of the home, such as SC123456' });
  if (recipients === '') errors.push({ field: 'recipients', text: 'Enter who is to have it' });
  if (!isEvery(every)) errors.push({ field: 'every', text: 'Select how often' });
  const period = isEvery(every) ? firstPeriod(every, first) : undefined;
  if (isEvery(every) && period === undefined)
    errors.push({
      field: 'first',
      text: `Enter the first ${every} of which it is owed, such as ${exampleOf[every]}`,
    });
  if (!/^\d{1,3}$/.test(within))
    errors.push({ field: 'within', text: 'Enter how many days after the end it is due, such as 30' });
  if (errors.length > 0 || !isReportKind(kind) || !isEvery(every) || period === undefined) return { errors };
  return {
    ...{ kind, every, recipients, firstDay: period.from, withinDays: Number(within) },
    home: isOfHomes(kind) ? home : null,
  };
}

const exampleOf: Readonly<Record<Every, string>> = { month: '2025-11', quarter: '2025-Q4', year: '2025-26' };

/** A first period of that length: `2025-26` is a year and no month. */
function firstPeriod(every: Every, typed: string): Period | undefined {
  const period = readPeriod(typed);
  if ('refused' in period || !everyOffered[every].isWritten.test(typed)) return undefined;
  const isYear = period.to - period.from > 300;
  return every === 'quarter' || isYear === (every === 'year') ? period : undefined;
}
