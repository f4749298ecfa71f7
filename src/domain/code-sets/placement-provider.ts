import type { CodeOf, CodeSet } from './code-set.ts';

/** @source docs/code-sets.md, Care */
export const placementProvider = {
  title: 'Placement provider',
  source: 'national',
  keys: 'published',
  entries: [
    { code: 'PR0', label: 'Parent' },
    { code: 'PR1', label: 'Own local authority' },
    { code: 'PR2', label: 'Other local authority' },
    { code: 'PR3', label: 'Other public' },
    { code: 'PR4', label: 'Private' },
    { code: 'PR5', label: 'Voluntary' },
  ],
} as const satisfies CodeSet;

export type PlacementProvider = CodeOf<typeof placementProvider>;

/** Stands where an English authority's code would. @source docs/code-sets.md, Care */
export const locationOutsideEngland = {
  title: 'Location outside England',
  source: 'national',
  keys: 'published',
  entries: [
    { code: 'WAL', label: 'Wales' },
    { code: 'SCO', label: 'Scotland' },
    { code: 'NIR', label: 'Northern Ireland' },
    { code: 'NUK', label: 'Outside the United Kingdom' },
    { code: 'CON', label: 'Confidential' },
  ],
} as const satisfies CodeSet;

export type LocationOutsideEngland = CodeOf<typeof locationOutsideEngland>;
