import { agencyOf, type Role } from '../../domain/agencies/roles.ts';
import { may } from './policy.ts';

/** Whether somebody in this role gives out the work of a police force about missing children, and sees its lists. */
export const supervisesPolice = (role: Role): boolean =>
  agencyOf(role) === 'police' && may(role, 'polices', 'core', 'allocate');
