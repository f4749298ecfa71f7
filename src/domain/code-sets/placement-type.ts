import { plainDate } from '../time/instant.ts';
import { type CodeOf, type CodeSet, entryOf } from './code-set.ts';
import type { PlacementGroup } from './placement-group.ts';

const ended2025 = plainDate('2025-03-31');
const began2024 = plainDate('2024-04-01');
const began2025 = plainDate('2025-04-01');

/**
 * Where a looked-after child lives. The four kinds of other placement have no published label here: the
 * source leaves them to the department's 2025-26 guide.
 *
 * @source docs/code-sets.md, Care
 */
export const placementType = {
  title: 'Placement type',
  source: 'national',
  keys: 'published',
  entries: [
    { code: 'A3', label: 'Placed for adoption with consent, with current foster carer', group: 'other' },
    { code: 'A4', label: 'Placed for adoption with consent, not with current foster carer', group: 'other' },
    {
      code: 'A5',
      label: 'Placed for adoption with placement order, with current foster carer',
      group: 'other',
    },
    {
      code: 'A6',
      label: 'Placed for adoption with placement order, not with current foster carer',
      group: 'other',
    },
    { code: 'K1', label: "Secure children's home", group: 'childrens_home' },
    { code: 'K2', label: "Children's home", group: 'childrens_home' },
    { code: 'K3', label: 'Supported accommodation', from: began2024, group: 'supported_accommodation' },
    {
      code: 'H5',
      label: "Semi-independent, not subject to children's homes regulations",
      until: ended2025,
      group: 'supported_accommodation',
    },
    { code: 'P1', label: 'Own parents or person with parental responsibility', group: 'home' },
    { code: 'P2', label: 'Independent living', until: ended2025, group: 'supported_accommodation' },
    { code: 'P3', label: 'Residential employment', group: 'other' },
    { code: 'R1', label: 'Residential care home', group: 'other' },
    {
      code: 'R2',
      label: 'NHS or health trust, or other medical or nursing establishment',
      group: 'other',
    },
    { code: 'R3', label: 'Family centre or mother and baby unit', group: 'other' },
    { code: 'R5', label: 'Young offender institution', group: 'other' },
    { code: 'S1', label: "Residential school, not dual-registered as children's home", group: 'other' },
    { code: 'T0', label: 'Temporary, all types', group: 'other' },
    { code: 'T1', label: 'Temporary, hospital', group: 'other' },
    { code: 'T2', label: 'Temporary, holiday', group: 'other' },
    { code: 'T3', label: "Temporary, carer's holiday", group: 'other' },
    { code: 'T4', label: 'Temporary, other, 7 days or less', group: 'other' },
    { code: 'U1', label: 'Fostering with relative or friend, long-term', group: 'fostering' },
    { code: 'U2', label: 'Fostering with relative or friend, also approved adopter', group: 'fostering' },
    { code: 'U3', label: 'Fostering with relative or friend, other', group: 'fostering' },
    { code: 'U4', label: 'Fostering with other carer, long-term', group: 'fostering' },
    { code: 'U5', label: 'Fostering with other carer, also approved adopter', group: 'fostering' },
    { code: 'U6', label: 'Fostering with other carer, other', group: 'fostering' },
    { code: 'Z1', label: 'Other placement', until: ended2025, group: 'other' },
    { code: 'Z11', label: 'Other placement, first kind', from: began2025, group: 'other' },
    { code: 'Z12', label: 'Other placement, second kind', from: began2025, group: 'other' },
    { code: 'Z13', label: 'Other placement, third kind', from: began2025, group: 'other' },
    { code: 'Z14', label: 'Other placement, fourth kind', from: began2025, group: 'other' },
  ],
} as const satisfies CodeSet<string, { readonly group: PlacementGroup }>;

export type PlacementType = CodeOf<typeof placementType>;

/** Which group a placement counts in when missing children are compared by placement. */
export const placementGroupOf = (type: PlacementType): PlacementGroup => entryOf(placementType, type).group;
