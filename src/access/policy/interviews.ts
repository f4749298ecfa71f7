import type { Role } from '../../domain/agencies/roles.ts';
import { type Relationship, relationships } from './actions.ts';
import { mayAsAny } from './policy.ts';

const any = Object.keys(relationships) as Relationship[];

/** Whether somebody in this role reads what children say in interviews, of some child at least. */
export const readsInterviews = (role: Role, held: readonly Relationship[] = any): boolean =>
  mayAsAny(role, held, 'interview', 'see');

/** Whether somebody in this role holds interviews of a child to whom their agency is that. */
export const holdsInterviews = (role: Role, held: readonly Relationship[] = any): boolean =>
  readsInterviews(role, held) && mayAsAny(role, held, 'interview', 'act');
