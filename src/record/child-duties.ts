import { type Child, childSaid } from '../domain/child/child.ts';
import { lookedAfterAt } from '../domain/child/status.ts';
import type { EpisodeOutline } from '../domain/episode/history.ts';
import { childObligations } from '../domain/obligations/child-obligations.ts';
import type { Obligation } from '../domain/obligations/obligation.ts';
import type { Instant } from '../domain/time/instant.ts';
import { londonDate } from '../domain/time/london.ts';
import { compileForChild } from '../procedures/compile-for-child.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { packsFor } from './binding.ts';

/**
 * The duties towards a child beyond single episodes: care, panels, plans. Unlike an episode a child is bound to
 * no content: they are those of the authority that took responsibility last, by its packs as they stand. A child
 * for whom nobody has taken responsibility has none.
 *
 * @param through how far repeating duties are laid down
 */
export function childDutiesOf(
  library: PackLibrary,
  child: Child,
  episodes: readonly EpisodeOutline[],
  through: Instant,
): readonly Obligation[] {
  const taken = childSaid(child, 'ResponsibilityTaken').at(-1);
  if (taken === undefined) return [];
  const on = londonDate(through);
  const bound = packsFor(library, {
    authority: taken.body.authority,
    lookedAfter: lookedAfterAt(child, through),
    on,
  });
  const applied = compileForChild(library, bound, on);
  return childObligations(applied, { child, episodes }, library.calendars, through, library.directory);
}
