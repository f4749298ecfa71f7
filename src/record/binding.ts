import type { Child } from '../domain/child/child.ts';
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
 * has said who is responsible.
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
    host: placementAt(child, at)?.host,
    force,
    on: londonDate(at),
  });

/** What was bound on a day for whom: the same for every episode of that authority that begins on it. */
const bound = new WeakMap<PackLibrary, Map<string, readonly BoundPack[]>>();
/** A year of days for a few authorities; carrying over from elsewhere asks for many more, once each. */
const REMEMBERED = 2_000;

function bind(library: PackLibrary, capacity: Capacity, owner: string, on: PlainDate): readonly BoundPack[] {
  let known = bound.get(library);
  if (known === undefined || known.size >= REMEMBERED) {
    known = new Map();
    bound.set(library, known);
  }
  const key = `${capacity} ${owner} ${on}`;
  let packs = known.get(key);
  if (packs === undefined) {
    const chosen = capacity === 'force' ? library.packsOfForce(owner, on) : library.packsOf(owner, on);
    packs = bindPacks(capacity, owner, chosen);
    known.set(key, packs);
  }
  return packs;
}
