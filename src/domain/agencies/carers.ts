import type { Agency } from './agencies.ts';
import type { Role } from './roles.ts';

/** Who looks after a child from day to day: a placement's people, and for a child at home the family. */
export const carers = [
  'placement',
  'parent-with-parental-responsibility',
  'parent-without-parental-responsibility',
  'other-with-parental-responsibility',
  'relative',
] as const satisfies readonly (Agency | Role)[];
