import type { Agency } from './agencies.ts';

/** The agencies that work with a child: neither the family nor those who only look on. */
export const partners = [
  'childrens-social-care',
  'council',
  'placement',
  'police',
  'health',
  'education',
  'home-office',
  'other',
] as const satisfies readonly Agency[];

export const partnersAndFamily = [...partners, 'family'] as const satisfies readonly Agency[];
