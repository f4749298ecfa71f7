import { type Child, childSaid } from '../domain/child/child.ts';
import type { ChildHistory } from '../domain/child/history.ts';
import { lookedAfterAt } from '../domain/child/status.ts';
import type { EpisodeOutline } from '../domain/episode/history.ts';
import type { AgencyReference } from '../domain/event/event.ts';
import { childObligations } from '../domain/obligations/child-obligations.ts';
import type { Obligation } from '../domain/obligations/obligation.ts';
import { endedBy } from '../domain/responsibility/ended-by-hand-over.ts';
import { handedOver } from '../domain/responsibility/offers.ts';
import type { Instant } from '../domain/time/instant.ts';
import { londonDate } from '../domain/time/london.ts';
import { orderOf } from '../domain/time/when.ts';
import { compileForChild } from '../procedures/compile-for-child.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { packsFor } from './binding.ts';

/**
 * The duties towards a child beyond single episodes: care, panels, plans. Unlike an episode a child is bound to
 * no content: they are those of the authority that took responsibility last, by its packs as they stand. A child
 * for whom nobody has taken responsibility has none. Where the child's record goes on in the books of another
 * authority, what that one owes stands there.
 *
 * @param through how far repeating duties are laid down
 */
export function childDutiesOf(
  library: PackLibrary,
  child: Child,
  episodes: readonly EpisodeOutline[],
  through: Instant,
): readonly Obligation[] {
  const gone = handedOver(child);
  if (gone?.record !== undefined)
    return endedBy(
      gone,
      owedBy(library, authorityOf(gone.from), { child, episodes }, orderOf(gone.at) as Instant),
    );
  const taken = childSaid(child, 'ResponsibilityTaken').at(-1);
  return taken === undefined ? [] : owedBy(library, taken.body.authority, { child, episodes }, through);
}

const authorityOf = (agency: AgencyReference): string => agency.slice('childrens-social-care:'.length);

function owedBy(
  library: PackLibrary,
  authority: string,
  history: ChildHistory,
  through: Instant,
): readonly Obligation[] {
  const on = londonDate(through);
  const lookedAfter = lookedAfterAt(history.child, through);
  const applied = compileForChild(library, packsFor(library, { authority, lookedAfter, on }), on);
  return childObligations(applied, history, library.calendars, through, library.directory);
}
