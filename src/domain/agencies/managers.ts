import type { Role } from './roles.ts';

/**
 * Roles of manager rank in children's services, lowest first: who may decide what a worker may not decide alone.
 *
 * @source docs/episodes.md, "close", "reopen"; docs/time-and-duties.md, Escalation
 */
export const managers = [
  'team-manager',
  'service-manager',
  'named-senior-manager-for-missing',
  'head-of-service',
  'assistant-director',
  'director',
] as const satisfies readonly Role[];

export const isManager = (role: Role): boolean => (managers as readonly Role[]).includes(role);
