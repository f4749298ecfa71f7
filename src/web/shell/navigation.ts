import { type Relationship, relationships } from '../../access/policy/actions.ts';
import { holdsInterviews } from '../../access/policy/interviews.ts';
import { may } from '../../access/policy/policy.ts';
import { supervisesPolice } from '../../access/policy/supervises-police.ts';
import { agencyOf, type Role } from '../../domain/agencies/roles.ts';
import { markOf, type NavigationLink } from './frame.ts';

interface Entry {
  readonly text: string;
  readonly href: string;
  readonly for: (role: Role) => boolean;
  /** A number follows it. */
  readonly counts?: true;
}

const everyRelationship = Object.keys(relationships) as readonly Relationship[];
const everybody = () => true;
/** Whoever keeps people and settings is told of no child. */
const told = (role: Role) => role !== 'administrator';
const homes = (role: Role) => agencyOf(role) === 'placement';
const withChildren = (role: Role) => role !== 'lead-member' && role !== 'administrator';
const reporting = (role: Role) => everyRelationship.some((held) => may(role, held, 'core', 'report'));
const counting = (role: Role) =>
  may(role, 'none', 'core', 'count') || may(role, 'responsible', 'core', 'count');
const administering = (role: Role) =>
  may(role, 'none', 'oversight', 'administer') || may(role, 'none', 'core', 'see-readers');
/** Whoever administers has it there. */
const reviewing = (role: Role) => may(role, 'none', 'oversight', 'review-emergency') && !administering(role);

/** Who writes the daily report of missing children, and for whom it is. Who stands in finds it with their work. */
const dailyReport: ReadonlySet<Role> = new Set<Role>([
  'missing-information-officer',
  'missing-and-exploitation-lead',
  'named-senior-manager-for-missing',
  'head-of-service',
  'assistant-director',
  'director',
  'senior-leadership-team',
  'police-missing-unit',
]);

const entries: readonly Entry[] = [
  { text: 'Missing now', href: '/missing-now', for: withChildren },
  { text: 'Our home tonight', href: '/our-home', for: homes },
  { text: 'Notices', href: '/notices', for: told, counts: true },
  { text: 'My work', href: '/my-work', for: everybody },
  { text: 'Return interviews', href: '/return-interviews', for: holdsInterviews },
  { text: 'Daily report', href: '/daily-report', for: (role) => dailyReport.has(role) },
  { text: 'Figures', href: '/figures', for: counting },
  { text: 'Police lists', href: '/reconciliation', for: supervisesPolice },
  { text: 'Report a child missing', href: '/report', for: reporting },
  { text: 'Search', href: '/search', for: withChildren },
  { text: 'Emergency access', href: '/emergency/review', for: reviewing },
  { text: 'Administration', href: '/admin', for: administering },
];

/** The links at the head of every page, for what somebody works as; which may be entered the policy decides again. */
export const navigationFor = (role: Role, url: string): readonly NavigationLink[] =>
  entries
    .filter((entry) => entry.for(role))
    .map(({ text, href, counts }) => ({
      text,
      href,
      ...(counts && { html: `${text}${markOf('waiting')}` }),
      active: url === href || url.startsWith(`${href}/`) || url.startsWith(`${href}?`),
    }));
