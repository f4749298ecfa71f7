import { HOUR, type Instant } from '../time/instant.ts';
import type { Rule } from './rule.ts';

/**
 * When those are told whom the rule of a duty names: as it arises, or so long before it falls due as the rule says,
 * but never before it has arisen. Undefined for a duty that does not arise.
 *
 * @source docs/time-and-duties.md, Being told
 */
export function toldAt(
  { tellHoursBeforeDue }: Pick<Rule, 'tellHoursBeforeDue'>,
  arises: Instant | undefined,
  due: Instant | undefined,
): Instant | undefined {
  if (arises === undefined || tellHoursBeforeDue === undefined || due === undefined) return arises;
  return Math.max(arises, due - tellHoursBeforeDue * HOUR) as Instant;
}
