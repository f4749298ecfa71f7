import { type CodeOf, type CodeSet, entryOf } from './code-set.ts';

/** Which of the two tests of the pack rules a status passes, if any. */
export type LegalStatusGroup = 'care_order' | 'section_20' | 'other';

/**
 * Freeing and placement orders stand in brackets in the source; they count as care orders here because the
 * authority keeps parental responsibility under both.
 *
 * @source docs/code-sets.md, Care
 */
export const legalStatus = {
  title: 'Legal status',
  source: 'national',
  keys: 'published',
  entries: [
    { code: 'C1', label: 'Interim care order', group: 'care_order' },
    { code: 'C2', label: 'Full care order', group: 'care_order' },
    { code: 'D1', label: 'Freeing order', group: 'care_order' },
    { code: 'E1', label: 'Placement order', group: 'care_order' },
    { code: 'V2', label: 'Section 20, single period', group: 'section_20' },
    { code: 'V3', label: 'Series of short breaks, episodes recorded', group: 'section_20' },
    { code: 'V4', label: 'Short breaks, agreements recorded', group: 'section_20' },
    { code: 'L1', label: 'Police protection in local authority accommodation', group: 'other' },
    { code: 'L2', label: 'Emergency protection order', group: 'other' },
    { code: 'L3', label: 'Child assessment order in local authority accommodation', group: 'other' },
    { code: 'J1', label: 'Remanded to local authority or youth detention accommodation', group: 'other' },
    { code: 'J2', label: 'Placed under PACE', group: 'other' },
    {
      code: 'J3',
      label: 'Youth rehabilitation order with residence or intensive fostering',
      group: 'other',
    },
  ],
} as const satisfies CodeSet<string, { readonly group: LegalStatusGroup }>;

export type LegalStatus = CodeOf<typeof legalStatus>;

/** The care-order test of the pack rules: C1, C2, E1 and D1. @source docs/code-sets.md, Care */
export const isCareOrder = (status: LegalStatus): boolean =>
  entryOf(legalStatus, status).group === 'care_order';

/** The section-20 test of the pack rules: V2, V3 and V4. @source docs/code-sets.md, Care */
export const isSection20 = (status: LegalStatus): boolean =>
  entryOf(legalStatus, status).group === 'section_20';
