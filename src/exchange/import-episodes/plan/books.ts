import type { Directory } from '../../../domain/authorities/directory.ts';
import type { ChildGroup } from '../../../domain/code-sets/child-group.ts';
import type { EpisodeRow } from '../row/episode-row.ts';

/**
 * Whose books a row goes into. An authority's own books hold the children it is responsible for; those of the host
 * authority hold the same child and episode under the same identifiers, in the group “looked after by another
 * authority”: area counts take it in, own counts leave it out, and where both authorities work in one installation
 * the identifier tells that it is one episode. Duties are laid once, in the responsible authority's books.
 *
 * @source docs/code-sets.md, Person
 */
export type Books =
  | { readonly kind: 'own'; readonly owner: string }
  | { readonly kind: 'hosted'; readonly owner: string };

/** The books of the responsible authority, and of the host where that is another English authority. */
export function booksOf({ responsible, host }: EpisodeRow, directory: Directory): readonly Books[] {
  const own = { kind: 'own', owner: responsible } as const;
  if (host === undefined || host === responsible || directory.authority(host) === undefined) return [own];
  return [own, { kind: 'hosted', owner: host }];
}

/** The group that a child belongs to from where the books stand. */
export function groupIn({ kind }: Books, { group, responsible, host }: EpisodeRow): ChildGroup {
  if (kind === 'hosted') return 'lac_ola';
  const isElsewhere = host !== undefined && host !== responsible;
  return group === 'lac_ola' && isElsewhere ? 'lac_own' : group;
}
