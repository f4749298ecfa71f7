import type { Child } from '../../domain/child/child.ts';
import { groupAt, placementAt, responsibleAuthorityAt } from '../../domain/child/status.ts';
import type { Instant } from '../../domain/time/instant.ts';

/** To which authority's figures something about a child belongs. */
export interface Whose {
  /** The authority whose own child it is, where these are its books; null in a host's record of another's child. */
  readonly own: string | null;
  /** The authority in whose area the child lived; null where that authority has a record of its own. */
  readonly area: string | null;
  readonly responsible: string | null;
  readonly host: string | null;
}

/**
 * To whose figures something that began then belongs. Every authority counts from its own books, so that nothing is
 * counted twice where host and responsible authority both keep a record.
 *
 * @param imported what is carried over stands in the books of both
 * @source docs/time-and-duties.md, Which packs; medway-2024-25 table A (own children and children of other authorities)
 */
export function whose(books: string, child: Child, at: Instant, imported: boolean): Whose {
  const responsible = responsibleAuthorityAt(child, at) ?? null;
  const own = responsible === books || (responsible === null && groupAt(child, at) !== 'lac_ola');
  const host = placementAt(child, at)?.host ?? responsible ?? books;
  const hostHasOwnRecord = imported && host !== books;
  return { own: own ? books : null, area: hostHasOwnRecord ? null : host, responsible, host };
}
