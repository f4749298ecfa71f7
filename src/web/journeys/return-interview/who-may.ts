import { type Relationship, relationships } from '../../../access/policy/actions.ts';
import { mayAsAny } from '../../../access/policy/policy.ts';
import type { Role } from '../../../domain/agencies/roles.ts';

const any = Object.keys(relationships) as Relationship[];

/** Whether somebody in this role reads what children say in interviews, of some child at least. */
export const readsInterviews = (role: Role, held: readonly Relationship[] = any): boolean =>
  mayAsAny(role, held, 'interview', 'see');

/** Whether somebody in this role holds interviews of a child to whom their agency is that. */
export const holdsInterviews = (role: Role, held: readonly Relationship[] = any): boolean =>
  readsInterviews(role, held) && mayAsAny(role, held, 'interview', 'act');
