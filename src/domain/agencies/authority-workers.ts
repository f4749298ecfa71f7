import { managers } from './managers.ts';
import type { Role } from './roles.ts';

/**
 * Who speaks for an authority about where a child is: the workers who hold the child's case, those on duty by
 * day and by night, those who keep the missing record, and their managers.
 *
 * @source docs/episodes.md, "say whereabouts known / unknown again", "locate"
 */
export const authorityWorkers = [
  'allocated-social-worker',
  'duty-social-worker',
  'personal-adviser',
  'placing-authority-worker',
  'host-authority-worker',
  'front-door',
  'emergency-duty-team',
  'missing-information-officer',
  'missing-and-exploitation-lead',
  ...managers,
] as const satisfies readonly Role[];
