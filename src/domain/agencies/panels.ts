/**
 * Standing meetings that rules send a child's case to. A panel is a sitting with a calendar, not a person who
 * signs in, so it is not a role.
 *
 * @source docs/code-sets.md, Agencies and roles, Panels; the packs that name them
 */
export const panels = {
  'missing-children-panel': 'Missing Children Panel',
  'child-exploitation-tracking-panel': 'Child Exploitation Tracking Panel',
  mamcag: 'Multi-agency missing children action group',
  'contextual-safeguarding-panel': 'Contextual Safeguarding Panel',
  'adolescent-risk-management': 'Adolescent Risk Management',
  'unaccompanied-children-panel': 'Unaccompanied asylum-seeking children panel',
  macarose: 'Multi-agency forum for children at risk of sexual exploitation',
  'joint-exploitation-group': 'Joint Exploitation Group',
  'safeguarding-partnership': 'Safeguarding partnership',
} as const;

export type Panel = keyof typeof panels;

/** Whether a word from a pack or form is one of the panels. */
export const isPanel = (text: string): text is Panel => Object.hasOwn(panels, text);
