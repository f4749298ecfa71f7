import type { CodeOf, CodeSet } from './code-set.ts';

/** @source docs/code-sets.md, Care */
export const reasonForNewEpisode = {
  title: 'Reason for new episode of care',
  source: 'national',
  keys: 'published',
  entries: [
    { code: 'S', label: 'Started to be looked after' },
    { code: 'L', label: 'Change of legal status' },
    { code: 'P', label: 'Change of placement and carer' },
    { code: 'T', label: 'Change of placement, same carer' },
    { code: 'B', label: 'Change of legal status, placement and carer' },
    { code: 'U', label: 'Change of legal status and placement, same carer' },
  ],
} as const satisfies CodeSet;

/** @source docs/code-sets.md, Care */
export const reasonPlacementChanged = {
  title: 'Reason placement changed',
  source: 'national',
  keys: 'published',
  entries: [
    { code: 'CARPL', label: 'Care plan' },
    { code: 'CLOSE', label: 'Closure' },
    { code: 'ALLEG', label: 'Section 47 allegation' },
    { code: 'STAND', label: 'Standards of care' },
    { code: 'APPRR', label: 'Approval removed' },
    { code: 'CREQB', label: 'Carer request, behaviour' },
    { code: 'CREQO', label: 'Carer request, other' },
    { code: 'CHILD', label: "Child's request" },
    { code: 'LAREQ', label: "Authority's request" },
    { code: 'PLACE', label: 'Status only' },
    { code: 'CUSTOD', label: 'Custody' },
    { code: 'OTHER', label: 'Other' },
  ],
} as const satisfies CodeSet;

export type ReasonPlacementChanged = CodeOf<typeof reasonPlacementChanged>;

/**
 * `E8` also ends the care of a child who turns 18 while still missing. The source prints part of the list;
 * the labels of E13 and of the single codes between E41 and E48 are those of the published return.
 *
 * @source docs/code-sets.md, Care; SSDA903 validation rules, for codes in use
 */
export const reasonCareCeased = {
  title: 'Reason care ceased',
  source: 'national',
  keys: 'published',
  entries: [
    { code: 'E11', label: 'Adopted, application unopposed' },
    { code: 'E12', label: 'Adopted, consent dispensed with by the court' },
    { code: 'E2', label: 'Died' },
    { code: 'E3', label: 'Care taken over by another local authority' },
    { code: 'E4A', label: 'Returned home, planned' },
    { code: 'E4B', label: 'Returned home, unplanned' },
    { code: 'E13', label: 'Left to live with someone without parental responsibility' },
    { code: 'E41', label: 'Residence or child arrangements order' },
    { code: 'E45', label: 'Special guardianship, former foster carer who was a relative or friend' },
    { code: 'E46', label: 'Special guardianship, former foster carer, other' },
    { code: 'E47', label: 'Special guardianship, other carer who was a relative or friend' },
    { code: 'E48', label: 'Special guardianship, other carer' },
    { code: 'E5', label: 'Independent living with support' },
    { code: 'E6', label: 'Independent living without support' },
    { code: 'E7', label: 'Moved to adult services' },
    { code: 'E8', label: 'Other reason, including turning 18 while still missing' },
    { code: 'E9', label: 'Sentenced to custody' },
    { code: 'E14', label: 'Remand ended' },
    { code: 'E15', label: 'Age assessed as 18 or over' },
    { code: 'E16', label: 'Moved abroad' },
    { code: 'E17', label: 'Staying with carers at 18' },
    { code: 'X1', label: 'Episode ended, care continues' },
  ],
} as const satisfies CodeSet;

export type ReasonCareCeased = CodeOf<typeof reasonCareCeased>;

/** @source docs/code-sets.md, Care */
export const unaccompaniedDuringYear = {
  title: 'Unaccompanied asylum-seeking child during the year',
  source: 'national',
  keys: 'published',
  entries: [
    { code: '0', label: 'No' },
    { code: '1', label: 'Yes' },
  ],
} as const satisfies CodeSet;
