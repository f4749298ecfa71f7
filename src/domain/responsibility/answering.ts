import { managers } from '../agencies/managers.ts';
import type { Role } from '../agencies/roles.ts';

/** Who answers for an authority: its front door, to which offers of responsibility go, and its managers. */
export const answering = ['front-door', ...managers] as const satisfies readonly Role[];
