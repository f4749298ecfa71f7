/**
 * Who works for whom. An agency is the side of the partnership a role belongs to, not one organisation: two
 * councils' social workers are both `childrens-social-care`, and whose child it is decides what each may see.
 *
 * @source docs/code-sets.md, Agencies and roles
 */
export const agencies = {
  'childrens-social-care': "Children's social care",
  council: 'Council',
  placement: 'Placement',
  police: 'Police',
  health: 'Health',
  education: 'Education',
  'home-office': 'Home Office',
  family: 'Family',
  oversight: 'Oversight',
  other: 'Other',
} as const;

export type Agency = keyof typeof agencies;

/** Whether a word from a file, form or token is one of the agencies. */
export const isAgency = (text: string): text is Agency => Object.hasOwn(agencies, text);

export const agencyLabel = (agency: Agency): string => agencies[agency];
