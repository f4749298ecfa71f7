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
  for (const [authority, link] of [...people(child), ...places(child, at)]) {
    if (here.includes(authority)) continue;
    const links = found.get(authority) ?? [];
    if (!links.some((other) => isSame(other, link))) links.push(link);
    found.set(authority, links);
  }
  return [...found].map(([authority, links]) => ({ authority, links }));
}

type Tie = readonly [authority: string, link: Link];

const people = (child: Child): readonly Tie[] => [
  ...childSaid(child, 'RelationshipRecorded').flatMap(({ body: { authority, person, relationship } }) =>
    tie(authority, { kind: 'family', name: person.name, relationship }),
  ),
  ...childSaid(child, 'AssociateRecorded').flatMap(({ body: { authority, person } }) =>
    tie(authority, { kind: 'associate', name: person.name }),
  ),
];

const places = (child: Child, at: Instant): readonly Tie[] => [
  ...childSaid(child, 'PlacementStarted')
    .filter(({ happened }) => orderOf(happened) <= at)
    .flatMap(({ body: { host } }) => tie(host, { kind: 'was-placed-there' })),
  ...childSaid(child, 'ResponsibilityTaken')
    .filter(({ happened }) => orderOf(happened) <= at)
    .flatMap(({ body: { authority } }) => tie(authority, { kind: 'was-responsible' })),
];

const tie = (authority: string | undefined, link: Link): readonly Tie[] =>
  authority === undefined ? [] : [[authority, link]];

const isSame = (one: Link, other: Link): boolean =>
  one.kind === other.kind && ('name' in one ? one.name : '') === ('name' in other ? other.name : '');
