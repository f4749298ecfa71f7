import { agencyOf, type Role } from '../../domain/agencies/roles.ts';
import type { Directory } from '../../domain/authorities/directory.ts';
import type { AgencyReference } from '../../domain/event/event.ts';
import type { SignedIn } from '../people/signed-in.ts';
import { may, policy } from '../policy/policy.ts';

/** The authority whose people and settings somebody keeps; undefined for everybody who keeps none. */
export const administers = ({ as }: Pick<SignedIn, 'as'>): string | undefined =>
  may(as.role, 'none', 'oversight', 'administer') ? as.authority : undefined;

/** Agencies that are a part of one authority, or serve it alone. */
const ofOneAuthority = ['childrens-social-care', 'council', 'oversight'];

/**
 * Whether the administrator of an authority may let people work for an agency. Its own services and its police, yes,
 * and homes, schools and others who may work with several authorities; the services of another authority never: that
 * would open its children.
 */
export function isWithinReach(agency: string, authority: string, directory: Directory): boolean {
  const [kind = '', id = ''] = agency.split(/:(.*)/s);
  if (ofOneAuthority.includes(kind)) return id === authority;
  if (kind === 'police') return directory.authority(authority)?.forceSlug === id;
  const isOfAnother = id !== authority && directory.authority(id) !== undefined;
  return id !== '' && !isOfAnother;
}

/** Whether this membership is one that the administrator of an authority keeps. */
export const keeps = (
  { agency, authority: serves }: { readonly agency: string; readonly authority: string | undefined },
  authority: string,
  directory: Directory,
): boolean => (serves === undefined || serves === authority) && isWithinReach(agency, authority, directory);

export type GrantRefusal = 'role-of-another-agency' | 'out-of-reach' | 'not-to-oneself';

export const grantRefusals: Readonly<Record<GrantRefusal, string>> = {
  'role-of-another-agency': 'That role belongs to another kind of agency. Choose an agency that has it.',
  'out-of-reach': 'That agency belongs to another authority, whose administrator gives roles in it.',
  'not-to-oneself': 'Somebody else gives you a role: nobody lets themselves in.',
};

/** Why somebody who keeps people may not give this role; undefined where they may. */
export function refuseGrant(
  administrator: Pick<SignedIn, 'person' | 'as'>,
  {
    person,
    role,
    agency,
  }: { readonly person: string; readonly role: Role; readonly agency: AgencyReference },
  directory: Directory,
): GrantRefusal | undefined {
  const authority = administers(administrator);
  if (person === administrator.person) return 'not-to-oneself';
  if (authority === undefined || !isWithinReach(agency, authority, directory)) return 'out-of-reach';
  return agency.startsWith(`${agencyOf(role)}:`) ? undefined : 'role-of-another-agency';
}

/** A part that serves an authority says which. */
export const servesAuthority = (role: Role): boolean =>
  policy[role].looksFor === 'authority' || role === 'administrator' || agencyOf(role) === 'council';
