import { readPeriod } from '../../figures/measures/period.ts';
import type { Covers } from './covers.ts';

const heading =
  'police_reference,given_name,family_name,date_of_birth,class,grade,missing_since,returned_at,missing_from';

/** The file of a list with these lines under its heading. */
export const listOf = (...lines: readonly string[]): Buffer =>
  Buffer.from([heading, ...lines, ''].join('\n'));

/** A list of the absences that began in that period. */
export function of(said: string): Covers {
  const period = readPeriod(said);
  if ('refused' in period) throw new Error(period.refused);
  return { kind: 'period', period };
}
