import type { SignedIn } from '../../../access/people/signed-in.ts';
import { type Relationship, relationships } from '../../../access/policy/actions.ts';
import { may } from '../../../access/policy/policy.ts';
import { agencyOf, type Role } from '../../../domain/agencies/roles.ts';
import type { Directory } from '../../../domain/authorities/directory.ts';

/** Whether reporting a child is part of this role at all. */
export const mayReportSomebody = (role: Role): boolean =>
  (Object.keys(relationships) as Relationship[]).some((held) => may(role, held, 'core', 'report'));

/** Those who may search the authority's children search before they create. */
export const maySearch = (role: Role): boolean => may(role, 'none', 'core', 'search');

/** Takes reports by telephone from carers, families and others. */
export const takesCalls = (role: Role): boolean =>
  ['childrens-social-care', 'police'].includes(agencyOf(role)) && may(role, 'none', 'core', 'report');

/** Finds out whose report it is that came in to be matched: the services that search, at the front door or at night. */
export const findsMatches = (role: Role): boolean =>
  agencyOf(role) === 'childrens-social-care' && maySearch(role) && may(role, 'responsible', 'core', 'act');

/** The authority that somebody works for or in; undefined where their agency serves several. */
export function authorityOf({ as }: Pick<SignedIn, 'as'>, directory: Directory): string | undefined {
  if (as.authority !== undefined) return as.authority;
  const [agency, id = ''] = as.agency.split(/:(.*)/s);
  if (agency === 'childrens-social-care') return id;
  if (agency !== 'police') return undefined;
  const [only, ...others] = directory.authorities.filter(({ forceSlug }) => forceSlug === id);
  return others.length === 0 ? only?.code : undefined;
}
