import type { RelationshipKind } from '../../domain/child/relationships.ts';
import type { AgencyReference } from '../../domain/event/event.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { SectionShown, Viewer } from '../../store/as-agency.ts';
import type { Membership, SignedIn } from '../people/signed-in.ts';
import { relationships } from './actions.ts';
import { policy, sectionsFor } from './policy.ts';

/**
 * Through whose relationships somebody sees children: an auditor of authority 999 those of its children's services.
 * Undefined for a part that serves an authority, held without saying which.
 */
export function looksThrough({ role, agency, authority }: Membership): AgencyReference | undefined {
  if (policy[role].looksFor === 'own-agency') return agency;
  return authority === undefined ? undefined : `childrens-social-care:${authority}`;
}

/**
 * What the database is asked to show somebody: the children of the agency they look through, in the sections that
 * their role sees under each relationship, and what they have open in an emergency.
 *
 * @param at the moment that relationships have to cover; without it, that of the database
 */
export function viewerOf({ as }: Pick<SignedIn, 'as'>, at?: Instant): Viewer {
  const shown = Object.keys(relationships).filter((each) => each !== 'none') as (
    | RelationshipKind
    | 'emergency'
  )[];
  return {
    agency: looksThrough(as) ?? '',
    sections: shown.flatMap((relationship) =>
      sectionsFor(as.role, relationship).map((section): SectionShown => `${relationship}:${section}`),
    ),
    membership: as.id,
    ...(at !== undefined && { at }),
  };
}
