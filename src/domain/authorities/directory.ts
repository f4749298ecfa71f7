import { has } from '../code-sets/code-set.ts';
import { type LocationOutsideEngland, locationOutsideEngland } from '../code-sets/placement-provider.ts';
import type { AbolishedAuthority, Authority, Successor } from './authority.ts';
import type { PoliceForce } from './police-force.ts';

export interface DirectoryLists {
  readonly authorities: readonly Authority[];
  readonly abolished: readonly AbolishedAuthority[];
  readonly forces: readonly PoliceForce[];
}

/** Where a child is placed: in an English authority, or a place that stands outside that list. */
export type HostPlace =
  | { readonly kind: 'authority'; readonly authority: Authority }
  | { readonly kind: 'outside-england'; readonly place: LocationOutsideEngland };

/** Authorities and forces. They are data with dates, never constants: councils are reorganised. */
export interface Directory extends DirectoryLists {
  /** The authority that has this code today. */
  authority(code: string): Authority | undefined;
  /** Who took over from an ended code; the same code where only the ONS code changed; none if it never ended. */
  successors(code: string): readonly Successor[];
  force(slug: string): PoliceForce | undefined;
  /** The territorial force of an authority's area. */
  forceOf(authority: Authority): PoliceForce | undefined;
  /** An authority's code, or WAL, SCO, NIR, NUK or CON; anything else is no place a child can be placed in. */
  hostPlace(code: string): HostPlace | undefined;
}

/**
 * Lookups over the lists.
 *
 * @source docs/code-sets.md, Directory, Care
 */
export function directory(lists: DirectoryLists): Directory {
  const byCode = new Map(lists.authorities.map((authority) => [authority.code, authority]));
  const bySlug = new Map(lists.forces.map((force) => [force.slug, force]));
  return {
    ...lists,
    authority: (code) => byCode.get(code),
    successors: (code) =>
      lists.abolished.filter((ended) => ended.code === code).flatMap((ended) => ended.successors),
    force: (slug) => bySlug.get(slug),
    forceOf: (authority) => bySlug.get(authority.forceSlug),
    hostPlace: (code) => {
      if (has(locationOutsideEngland, code)) return { kind: 'outside-england', place: code };
      const authority = byCode.get(code);
      return authority === undefined ? undefined : { kind: 'authority', authority };
    },
  };
}
