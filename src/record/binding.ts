import type { Child } from '../domain/child/child.ts';
import { hostByNotice } from '../domain/child/relationships.ts';
import { lookedAfterAt, placementAt, responsibleAuthorityAt } from '../domain/child/status.ts';
import type { Capacity } from '../domain/obligations/rule.ts';
import type { Instant, PlainDate } from '../domain/time/instant.ts';
import { londonDate } from '../domain/time/london.ts';
import { bindPacks } from '../procedures/bind.ts';
import type { BoundPack } from '../procedures/compiler-for.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';

/** Whose procedures an episode is to keep. */
export interface Binding {
  /** Responsible for the child if looked after, otherwise where the child lives. */
  readonly authority: string;
  readonly lookedAfter: boolean;
  /** Where a looked-after child is placed. */
  readonly host?: string | undefined;
  readonly force?: string | undefined;
  readonly on: PlainDate;
}

/**
 * The packs that apply to an episode: the responsible authority's (looked after) or the home authority's, the host
 * authority's where the child is placed elsewhere, and the force's.
 *
 * @source docs/time-and-duties.md, "Which packs", "Binding"
 */
export function packsFor(library: PackLibrary, binding: Binding): readonly BoundPack[] {
  const { authority, lookedAfter, host, force, on } = binding;
  return [
    ...bind(library, lookedAfter ? 'responsible' : 'home', authority, on),
    ...(host === undefined || host === authority ? [] : bind(library, 'host', host, on)),
    ...(force === undefined ? [] : bind(library, 'force', force, on)),
  ];
}

/**
 * The packs for an episode of this child beginning then. The authority that keeps the books stands in while nobody
 * has said who is responsible, and is the host of a child of whom it knows from the notice of another authority.
 */
export const packsForChild = (
  library: PackLibrary,
  child: Child,
  at: Instant,
  books: string,
  force: string | undefined,
): readonly BoundPack[] =>
  packsFor(library, {
    authority: responsibleAuthorityAt(child, at) ?? books,
    lookedAfter: lookedAfterAt(child, at),
    host: placementAt(child, at)?.host ?? (hostByNotice(child, books) && books),
    force,
    on: londonDate(at),
  });

const bind = (library: PackLibrary, capacity: Capacity, owner: string, on: PlainDate): readonly BoundPack[] =>
  bindPacks(
    capacity,
    owner,
    capacity === 'force' ? library.packsOfForce(owner, on) : library.packsOf(owner, on),
  );
