import { mayAsAny } from '../../access/policy/policy.ts';
import type { Role } from '../../domain/agencies/roles.ts';
import type { FoundChild } from '../reading/find-child.ts';

/** The child with the sections that somebody may take out of the house; undefined where that is none. */
export const forExport =
  (role: Role) =>
  (found: FoundChild): FoundChild | undefined => {
    if (!mayAsAny(role, found.held, 'core', 'export')) return undefined;
    const sections = [...found.sections].filter((section) => mayAsAny(role, found.held, section, 'export'));
    return { ...found, sections: new Set(sections) };
  };
