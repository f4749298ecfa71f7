import type { CodeOf, CodeSet } from './code-set.ts';

/** @source docs/code-sets.md, Care, Placement group for missing analysis */
export const placementGroup = {
  title: 'Placement group',
  source: 'ours',
  keys: 'published',
  entries: [
    { code: 'childrens_home', label: "Children's home" },
    { code: 'supported_accommodation', label: 'Supported accommodation' },
    { code: 'fostering', label: 'Fostering' },
    { code: 'home', label: 'Home' },
    { code: 'other', label: 'Other' },
  ],
} as const satisfies CodeSet;

export type PlacementGroup = CodeOf<typeof placementGroup>;
