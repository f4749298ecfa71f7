import type { Role } from '../../domain/agencies/roles.ts';
import { agencyOf } from '../../domain/agencies/roles.ts';
import type { NavigationLink } from './frame.ts';

interface Entry {
  readonly text: string;
  readonly href: string;
  readonly for: (role: Role) => boolean;
}

const everybody = () => true;
const homes = (role: Role) => agencyOf(role) === 'placement';
const administrators = (role: Role) => role === 'administrator' || role === 'data-protection-officer';
const withChildren = (role: Role) => role !== 'lead-member' && role !== 'administrator';

const entries: readonly Entry[] = [
  { text: 'Missing now', href: '/missing-now', for: withChildren },
  { text: 'Our home tonight', href: '/our-home', for: homes },
  { text: 'My work', href: '/my-work', for: everybody },
  { text: 'Report a child missing', href: '/report', for: withChildren },
  { text: 'Search', href: '/search', for: withChildren },
  { text: 'Administration', href: '/admin', for: administrators },
];

/** The links at the head of every page, for what somebody works as; which may be entered the policy decides again. */
export const navigationFor = (role: Role, url: string): readonly NavigationLink[] =>
  entries
    .filter((entry) => entry.for(role))
    .map(({ text, href }) => ({
      text,
      href,
      active: url === href || url.startsWith(`${href}/`) || url.startsWith(`${href}?`),
    }));
