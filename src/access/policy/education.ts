import { forAuthority, forOwnAgency, type PartsOf, reporting } from './part.ts';

const school = forOwnAgency({ teaches: { core: ['see', 'act', 'report'] }, ...reporting });

/** Services of the authority for all its pupils. */
const ofTheAuthority = forAuthority({
  responsible: { core: ['see', 'act', 'report', 'search'] },
  hosts: { core: ['see', 'act', 'report'] },
  none: { core: ['report', 'search'] },
});

export const education: PartsOf<'education'> = {
  'head-teacher': school,
  'designated-safeguarding-lead': school,
  'trained-school-staff': school,
  'class-teacher': school,
  'designated-education-professional': school,
  'receiving-school': school,
  'virtual-school': ofTheAuthority,
  'education-welfare': ofTheAuthority,
  'children-missing-education-officer': ofTheAuthority,
};
