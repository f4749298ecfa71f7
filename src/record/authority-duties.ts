import type { AuthorityDutyHistory } from '../domain/authority-duty/authority-duties.ts';
import { authorityObligations } from '../domain/obligations/authority-obligations.ts';
import type { Obligation } from '../domain/obligations/obligation.ts';
import type { Instant } from '../domain/time/instant.ts';
import { londonDate } from '../domain/time/london.ts';
import { compileForAuthority } from '../procedures/compile-for-authority.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { packsFor } from './binding.ts';

/**
 * What an authority owes again and again, whichever child it is about, by its packs as they stand: like the duties
 * towards a child, these are bound to no content.
 *
 * @param through how far repeating duties are laid down
 */
export function authorityDutiesOf(
  library: PackLibrary,
  history: AuthorityDutyHistory,
  through: Instant,
): readonly Obligation[] {
  const on = londonDate(through);
  const bound = packsFor(library, { authority: history.authority, lookedAfter: true, on });
  const applied = compileForAuthority(library, bound, on);
  return authorityObligations(applied, history, library.calendars, through, library.directory);
}
