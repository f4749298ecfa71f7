import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';
import { type Child, childSaid } from './child.ts';
import { placementAt, responsibleAuthorityAt } from './status.ts';

/** What ties a child to an area: somebody who lives there, or that the child lived or was looked after there before. */
export type Link =
  | { readonly kind: 'family'; readonly name: string; readonly relationship: string }
  | { readonly kind: 'associate'; readonly name: string }
  | { readonly kind: 'was-placed-there' }
  | { readonly kind: 'was-responsible' };

/** An authority other than those that have to do with the child, and everything that ties the child to it. */
export interface LinkElsewhere {
  readonly authority: string;
  readonly links: readonly Link[];
}

/**
 * The authorities that the child has links to beside the one that was responsible then and the one that hosted the
 * placement, in the order in which the links were recorded. Who lives where counts whenever it became known.
 *
 * @source v59-2024 L97
 */
export function linksElsewhere(child: Child, at: Instant): readonly LinkElsewhere[] {
  const here = [responsibleAuthorityAt(child, at), placementAt(child, at)?.host];
  const found = new Map<string, Link[]>();
  for (const [authority, link] of tiesOf(child, at)) {
    if (here.includes(authority)) continue;
    const links = found.get(authority) ?? [];
    if (!links.some((other) => isSame(other, link))) links.push(link);
    found.set(authority, links);
  }
  return [...found].map(([authority, links]) => ({ authority, links }));
}

type Tie = readonly [authority: string, link: Link];

function tiesOf(child: Child, at: Instant): readonly Tie[] {
  const ties: Tie[] = [];
  for (const { body } of childSaid(child, 'RelationshipRecorded'))
    tie(ties, body.authority, { kind: 'family', name: body.person.name, relationship: body.relationship });
  for (const { body } of childSaid(child, 'AssociateRecorded'))
    tie(ties, body.authority, { kind: 'associate', name: body.person.name });
  for (const { body, happened } of childSaid(child, 'PlacementStarted'))
    if (orderOf(happened) <= at) tie(ties, body.host, { kind: 'was-placed-there' });
  for (const { body, happened } of childSaid(child, 'ResponsibilityTaken'))
    if (orderOf(happened) <= at) tie(ties, body.authority, { kind: 'was-responsible' });
  return ties;
}

function tie(ties: Tie[], authority: string | undefined, link: Link): void {
  if (authority !== undefined) ties.push([authority, link]);
}

const isSame = (one: Link, other: Link): boolean =>
  one.kind === other.kind && ('name' in one ? one.name : '') === ('name' in other ? other.name : '');
