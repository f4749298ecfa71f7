import type { Agency } from '../../domain/agencies/agencies.ts';
import type { Role, roles } from '../../domain/agencies/roles.ts';
import type { Section } from '../../domain/sections/sections.ts';
import type { Action, Relationship } from './actions.ts';

/** By what the agency is to the child, then by section. What is not here is not allowed. */
export type Rights = Partial<Record<Relationship, Partial<Record<Section, readonly Action[]>>>>;

/** What one role may do. */
export interface Part {
  /**
   * Whose relationships count: those of the agency that the person works for or, for a part that serves a whole
   * authority without being its children's services, those of that authority.
   */
  readonly looksFor: 'own-agency' | 'authority';
  readonly rights: Rights;
}

/** The roles of one agency: a new one fails to compile until its part is written. */
export type PartsOf<Side extends Agency> = Record<
  { [Each in Role]: (typeof roles)[Each]['agency'] extends Side ? Each : never }[Role],
  Part
>;

export const forOwnAgency = (rights: Rights): Part => ({
  looksFor: 'own-agency',
  rights: withBefore(rights),
});
export const forAuthority = (rights: Rights): Part => ({ looksFor: 'authority', rights: withBefore(rights) });

const onlyNow: readonly Action[] = ['report', 'search', 'count', 'issue'];

/**
 * Whoever was responsible keeps sight of its own record and finishes what it began there; a child who goes missing now
 * is reported to the authority that is responsible now.
 */
function withBefore({ responsible, ...rights }: Rights): Rights {
  if (responsible === undefined) return rights;
  const before = Object.entries(responsible).map(([section, actions]) => [
    section,
    actions.filter((action) => !onlyNow.includes(action)),
  ]);
  return { ...rights, responsible, formerly: Object.fromEntries(before) };
}

/** Reporting a child needs no relationship: nobody learns from it whether the child is known. */
export const reporting = { none: { core: ['report'] } } as const satisfies Rights;
/** Figures, and no child. */
export const figuresOnly = forOwnAgency({ none: { core: ['count'] } });
export const nothing = forOwnAgency({});
