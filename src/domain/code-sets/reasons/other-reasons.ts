import type { ReasonEntry } from './reason.ts';

/** Neither push nor pull, or not said, or not known. @source docs/code-sets.md, Reasons */
export const otherReasons = [
  {
    code: 'NM1',
    label: 'Transport delay, lost, phone dead, misunderstanding',
    group: 'other',
    factor: 'neither',
    citedBy: ['V'],
  },
  { code: 'NM2', label: 'Child says “out, not missing”', group: 'other', factor: 'neither', citedBy: ['T'] },
  { code: 'HE1', label: 'Left health setting', group: 'other', factor: 'neither', citedBy: ['V'] },
  {
    code: 'AB1',
    label: 'Taken by parent/relative (abduction)',
    group: 'other',
    factor: 'neither',
    citedBy: ['V'],
  },
  { code: 'UN1', label: 'Child did not wish to say', group: 'other', factor: 'none', citedBy: ['T'] },
  { code: 'UN2', label: 'Not known / not asked', group: 'other', factor: 'none', citedBy: [] },
] as const satisfies readonly ReasonEntry[];
