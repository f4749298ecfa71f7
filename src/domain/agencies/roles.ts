import type { Agency } from './agencies.ts';

export interface RoleDescription {
  readonly agency: Agency;
  readonly label: string;
  /** Names the same role had before; sources still in force print them. */
  readonly earlierLabels?: readonly string[];
}

/**
 * Every role that a rule, a right or a notice may name. The list is closed: a new role is added here, so that
 * every table keyed by role fails to compile until it says what the new one may do.
 *
 * @source docs/code-sets.md, Agencies and roles; the packs, for roles that only they name
 */
export const roles = {
  'allocated-social-worker': { agency: 'childrens-social-care', label: 'Allocated social worker' },
  'team-manager': { agency: 'childrens-social-care', label: 'Team manager' },
  'service-manager': { agency: 'childrens-social-care', label: 'Service manager' },
  'head-of-service': { agency: 'childrens-social-care', label: 'Head of service' },
  'assistant-director': { agency: 'childrens-social-care', label: 'Assistant director' },
  director: {
    agency: 'childrens-social-care',
    label: "Director of children's services",
    earlierLabels: ['Executive director', "Director for integrated children's services"],
  },
  'senior-leadership-team': { agency: 'childrens-social-care', label: 'Senior leadership team' },
  'emergency-duty-team': { agency: 'childrens-social-care', label: 'Emergency duty team' },
  'front-door': {
    agency: 'childrens-social-care',
    label: 'Front door',
    earlierLabels: ['First Response', 'Multi-agency safeguarding hub'],
  },
  'missing-information-officer': { agency: 'childrens-social-care', label: 'Missing information officer' },
  'missing-and-exploitation-lead': {
    agency: 'childrens-social-care',
    label: 'Missing and exploitation lead',
  },
  'return-interviewer': { agency: 'childrens-social-care', label: 'Return interviewer' },
  'independent-reviewing-officer': {
    agency: 'childrens-social-care',
    label: 'Independent reviewing officer',
  },
  'child-protection-conference-chair': {
    agency: 'childrens-social-care',
    label: 'Child protection conference chair',
  },
  'named-senior-manager-for-missing': {
    agency: 'childrens-social-care',
    label: 'Named senior manager for missing children',
  },
  'duty-social-worker': { agency: 'childrens-social-care', label: 'Duty social worker' },
  'personal-adviser': { agency: 'childrens-social-care', label: 'Personal adviser' },
  'host-authority-worker': { agency: 'childrens-social-care', label: 'Host authority worker' },
  'placing-authority-worker': { agency: 'childrens-social-care', label: 'Placing authority worker' },
  'data-steward': { agency: 'childrens-social-care', label: 'Data steward' },

  'lead-member': { agency: 'council', label: 'Lead member for children' },
  'corporate-parenting-board': { agency: 'council', label: 'Corporate parenting board' },
  'overview-and-scrutiny': { agency: 'council', label: 'Overview and scrutiny' },
  commissioning: { agency: 'council', label: 'Commissioning' },
  legal: { agency: 'council', label: 'Legal' },
  housing: { agency: 'council', label: 'Housing' },
  'community-safety': { agency: 'council', label: 'Community safety' },

  'foster-carer': { agency: 'placement', label: 'Foster carer' },
  'supervising-social-worker': { agency: 'placement', label: 'Supervising social worker' },
  'home-manager-on-duty': { agency: 'placement', label: "Children's home manager on duty" },
  'key-worker': { agency: 'placement', label: 'Key worker' },
  'supported-accommodation-provider': { agency: 'placement', label: 'Supported accommodation provider' },
  'independent-provider-lead': { agency: 'placement', label: 'Independent provider lead' },

  'police-report-taker': { agency: 'police', label: 'Police report taker' },
  'police-missing-unit': { agency: 'police', label: 'Police missing-person unit' },
  'police-inspector': { agency: 'police', label: 'Police inspector' },
  'police-senior-officer': { agency: 'police', label: 'Police senior officer' },
  'police-investigating-officer': { agency: 'police', label: 'Police investigating officer' },
  'child-abuse-investigation-team': { agency: 'police', label: 'Child abuse investigation team' },
  'child-sexual-exploitation-team': { agency: 'police', label: 'Child sexual exploitation team' },
  'missing-and-exploitation-police-team': { agency: 'police', label: 'Missing and exploitation police team' },
  'police-contact-for-home': { agency: 'police', label: "Single point of contact for a children's home" },
  'police-search-adviser': { agency: 'police', label: 'Police search adviser' },
  'british-transport-police': { agency: 'police', label: 'British Transport Police' },

  'designated-health-professional': {
    agency: 'health',
    label: 'Designated nurse or doctor for looked-after children',
  },
  'named-health-professional': { agency: 'health', label: 'Named professional for safeguarding' },
  'general-practitioner': { agency: 'health', label: 'General practitioner' },
  'sexual-health-service': { agency: 'health', label: 'Sexual health service' },
  'emergency-department': { agency: 'health', label: 'Emergency department' },
  'mental-health-service': { agency: 'health', label: 'Child and adolescent mental health service' },
  'school-nurse': { agency: 'health', label: 'School nurse' },

  'head-teacher': { agency: 'education', label: 'Head teacher' },
  'designated-safeguarding-lead': { agency: 'education', label: 'Designated safeguarding lead' },
  'trained-school-staff': { agency: 'education', label: 'School staff trained for day-one absence' },
  'class-teacher': { agency: 'education', label: 'Class teacher' },
  'designated-education-professional': {
    agency: 'education',
    label: 'Designated teacher for looked-after children',
  },
  'virtual-school': { agency: 'education', label: 'Virtual school' },
  'education-welfare': { agency: 'education', label: 'Education welfare service' },
  'children-missing-education-officer': {
    agency: 'education',
    label: 'Children missing education officer',
  },
  'receiving-school': { agency: 'education', label: 'Receiving school' },

  'home-office-caseworker': { agency: 'home-office', label: 'Home Office caseworker' },
  'immigration-compliance-and-enforcement': {
    agency: 'home-office',
    label: 'Immigration Compliance and Enforcement',
  },

  'parent-with-parental-responsibility': { agency: 'family', label: 'Parent with parental responsibility' },
  'parent-without-parental-responsibility': {
    agency: 'family',
    label: 'Parent without parental responsibility',
  },
  'other-with-parental-responsibility': { agency: 'family', label: 'Other with parental responsibility' },
  relative: { agency: 'family', label: 'Relative' },
  child: { agency: 'family', label: 'Child' },

  auditor: { agency: 'oversight', label: 'Auditor' },
  inspector: { agency: 'oversight', label: 'Inspector' },
  'data-protection-officer': { agency: 'oversight', label: 'Data protection officer' },
  administrator: { agency: 'oversight', label: 'Administrator' },

  'commissioned-return-interviewer': { agency: 'other', label: 'Commissioned return interviewer' },
  advocate: { agency: 'other', label: 'Advocate' },
  'voluntary-provider': { agency: 'other', label: 'Voluntary provider' },
  'youth-justice-worker': { agency: 'other', label: 'Youth justice worker' },
  'youth-worker': { agency: 'other', label: 'Youth worker' },
  'uk-missing-persons-unit': {
    agency: 'other',
    label: 'UK Missing Persons Unit',
    earlierLabels: ['UK Missing Persons Bureau'],
  },
  ceop: {
    agency: 'other',
    label: 'CEOP command of the National Crime Agency',
    earlierLabels: ['Child Exploitation and Online Protection Centre'],
  },
  'modern-slavery-unit': { agency: 'other', label: 'National Crime Agency modern slavery unit' },
  ofsted: { agency: 'other', label: 'Ofsted' },
  cafcass: { agency: 'other', label: 'Cafcass' },
  court: { agency: 'other', label: 'Court' },
} as const satisfies Record<string, RoleDescription>;

export type Role = keyof typeof roles;

/** Whether a word from a pack, form or token is one of the roles. */
export const isRole = (text: string): text is Role => Object.hasOwn(roles, text);

/** What the role is called today; earlier names are in `roles[role].earlierLabels`. */
export const roleLabel = (role: Role): string => roles[role].label;

export const agencyOf = (role: Role): Agency => roles[role].agency;

/** The roles of one agency, in the order of the list. */
export const rolesOf = (agency: Agency): readonly Role[] =>
  (Object.keys(roles) as Role[]).filter((role) => roles[role].agency === agency);
