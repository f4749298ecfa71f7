import { type Instant, readPlainDate } from '../../../../domain/time/instant.ts';
import { londonDate } from '../../../../domain/time/london.ts';
import type { Population } from '../../../../figures/keeping/populations.ts';
import { areaBreakdowns } from '../../../../figures/rates/low-reporting.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';

export const isAreaBreakdown = (text: string): boolean =>
  areaBreakdowns.some((breakdown) => breakdown === text);

/** The population that was typed, or what is wrong with it. */
export function readPopulation(
  fields: Fields,
  now: Instant,
): Population | { readonly errors: readonly FormError[] } {
  const [breakdown, part, source] = [fields.get('by'), fields.get('part'), fields.get('source')];
  const number = /^[1-9]\d{0,6}$/.test(fields.get('number').replaceAll(',', ''))
    ? Number(fields.get('number').replaceAll(',', ''))
    : undefined;
  const countedOn = readPlainDate(fields.get('counted-on'));
  const errors: FormError[] = [];
  if (isAreaBreakdown(breakdown) && part === '')
    errors.push({ field: 'part', text: 'Enter which group, as it stands in the table' });
  if (number === undefined)
    errors.push({ field: 'number', text: 'Enter how many children there are, such as 1200' });
  if (countedOn === undefined)
    errors.push({
      field: 'counted-on',
      text: 'Enter the day as at which they were counted, such as 2025-06-30',
    });
  else if (countedOn > londonDate(now))
    errors.push({ field: 'counted-on', text: 'The day as at which they were counted is in the future' });
  if (source === '') errors.push({ field: 'source', text: 'Enter who counted them' });
  if (errors.length > 0 || number === undefined || countedOn === undefined) return { errors };
  return isAreaBreakdown(breakdown)
    ? { breakdown, part, number, countedOn, source }
    : { breakdown: '', part: '', number, countedOn, source };
}
