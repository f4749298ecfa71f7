import type { CodeOf, CodeSet } from './code-set.ts';

/** @source docs/code-sets.md, Care */
export const categoryOfNeed = {
  title: 'Category of need',
  source: 'national',
  keys: 'published',
  entries: [
    { code: 'N1', label: 'Abuse or neglect' },
    { code: 'N2', label: "Child's disability" },
    { code: 'N3', label: 'Parental illness or disability' },
    { code: 'N4', label: 'Family in acute stress' },
    { code: 'N5', label: 'Family dysfunction' },
    { code: 'N6', label: 'Socially unacceptable behaviour' },
    { code: 'N7', label: 'Low income' },
    { code: 'N8', label: 'Absent parenting' },
  ],
} as const satisfies CodeSet;

export type CategoryOfNeed = CodeOf<typeof categoryOfNeed>;
