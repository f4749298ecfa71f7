import type { Instant } from '../../domain/time/instant.ts';
import { usualAcknowledge } from '../../procedures/pack/escalation.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { firstContactOf } from '../recipients/first-contact.ts';
import type { Telling } from '../telling.ts';
import type { Left } from './left.ts';

/**
 * The first point of contact of the authority is told of every report; not by a notice of its own where procedures
 * have one of its desks told of it already, or where one of them took the report.
 *
 * @source ofsted-2013 ¶23
 */
export function firstContactTold(
  library: Pick<PackLibrary, 'settingsOf' | 'packsOf'>,
  { owner, stream, body }: Extract<Left, { kind: 'child-reported' }>,
  already: readonly Telling[],
  now: Instant,
): readonly Telling[] {
  const { child, event, takenBy, at } = body;
  const { officeHours, outOfHours } = firstContactOf(library, owner, now);
  const desks = [officeHours, outOfHours];
  const knows =
    desks.includes(takenBy) ||
    already.some((one) => one.owner === owner && one.stream === stream && desks.includes(one.told));
  if (knows) return [];
  return [
    {
      ...{ owner, stream, child, cause: 'reported', event, step: 0, about: 'missing', told: officeHours },
      ...{ arose: at, acknowledge: usualAcknowledge },
    },
  ];
}
