import type { Child } from '../domain/child/child.ts';
import { lookedAfterAt, placementAt, responsibleAuthorityAt } from '../domain/child/status.ts';
import type { Capacity } from '../domain/obligations/rule.ts';
import type { Instant, PlainDate } from '../domain/time/instant.ts';
import { londonDate } from '../domain/time/london.ts';
import { bindPacks } from '../procedures/bind.ts';
import type { BoundPack } from '../procedures/compiler-for.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';

/**
 * The packs that apply to an episode of this child beginning then: the responsible authority's (looked after) or
 * the home authority's, the host authority's where the child is placed elsewhere, and the force's. The authority
 * that keeps the books stands in while nobody has said who is responsible.
 *
 * @source procedures.md section 1, "Which packs", "Binding"
 */
export function bindingFor(
  library: PackLibrary,
  child: Child,
  at: Instant,
  books: string,
  force?: string,
): readonly BoundPack[] {
  const on = londonDate(at);
  const responsible = responsibleAuthorityAt(child, at) ?? books;
  const host = placementAt(child, at)?.host;
  const bound = (capacity: Capacity, owner: string) => bind(library, capacity, owner, on);
  return [
    ...bound(lookedAfterAt(child, at) ? 'responsible' : 'home', responsible),
    ...(host === undefined || host === responsible ? [] : bound('host', host)),
    ...(force === undefined ? [] : bound('force', force)),
  ];
}

function bind(library: PackLibrary, capacity: Capacity, owner: string, on: PlainDate): readonly BoundPack[] {
  const packs = capacity === 'force' ? library.packsOfForce(owner, on) : library.packsOf(owner, on);
  return bindPacks(capacity, owner, packs);
}
