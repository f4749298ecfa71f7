import { dateOf } from '../time/certainly-before.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf, type When } from '../time/when.ts';
import type { Child } from './child.ts';
import { birthday, groupAt } from './status.ts';

/**
 * What the duties of an absence that began then rest on: they bind for a `child`, they are good practice for a
 * `care-leaver`, and an `adult` is for the police alone.
 */
export type Standing = 'child' | 'care-leaver' | 'adult';

/**
 * Whether somebody was a child at that moment: not yet 18 on that local date. From the 18th birthday a care
 * leaver counts until the 25th, and duties advise. Nobody is an adult because the date of birth is not known.
 *
 * @source v59-2024 L23, L29-32, L206-208
 */
export function standingAt(child: Child, when: When): Standing {
  const date = dateOf(when);
  const eighteenth = birthday(child, 18);
  if (eighteenth === undefined || date < eighteenth) return 'child';
  const leavingCare = groupAt(child, orderOf(when) as Instant) === 'care_leaver_18_24';
  return leavingCare && date < birthday(child, 25)! ? 'care-leaver' : 'adult';
}
