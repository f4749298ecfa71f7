import type { Role } from '../../domain/agencies/roles.ts';
import type { Section } from '../../domain/sections/sections.ts';
import type { Action, Relationship } from './actions.ts';
import { care } from './care.ts';
import { council } from './council.ts';
import { education } from './education.ts';
import { health } from './health.ts';
import { family, homeOffice, other } from './others.ts';
import { oversight } from './oversight.ts';
import type { Part } from './part.ts';
import { police } from './police.ts';
import { socialCare } from './social-care.ts';

/** The one policy: what every role may do, by what its agency is to the child, section by section. */
export const policy: Readonly<Record<Role, Part>> = {
  ...socialCare,
  ...council,
  ...care,
  ...police,
  ...health,
  ...education,
  ...homeOffice,
  ...family,
  ...oversight,
  ...other,
};

/** Whether somebody in this role, whose agency is that to the child, may do this with that section. */
export const may = (role: Role, relationship: Relationship, section: Section, action: Action): boolean =>
  policy[role].rights[relationship]?.[section]?.includes(action) === true;

/** The sections that somebody in this role sees of a child to whom the agency is that. */
export const sectionsFor = (role: Role, relationship: Relationship): readonly Section[] =>
  (Object.keys(policy[role].rights[relationship] ?? {}) as Section[]).filter((section) =>
    may(role, relationship, section, 'see'),
  );

/** The same where an agency is several things to a child, or one of them is enough. */
export const mayAsAny = (
  role: Role,
  held: readonly Relationship[],
  section: Section,
  action: Action,
): boolean => held.some((relationship) => may(role, relationship, section, action));
