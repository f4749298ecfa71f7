import type { Agency } from './agencies.ts';
import type { Role } from './roles.ts';

/** Who speaks for a school. */
export const schoolStaff = [
  'head-teacher',
  'designated-safeguarding-lead',
  'trained-school-staff',
  'class-teacher',
  'designated-education-professional',
] as const satisfies readonly Role[];

/** Who looks for a pupil on the side of the authority. @source v59-2024 L511-513 */
export const missingEducationTeam = [
  'children-missing-education-officer',
  'education-welfare',
  'childrens-social-care',
] as const satisfies readonly (Agency | Role)[];
