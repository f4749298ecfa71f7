import type { CodeSet } from './code-set.ts';

/** @source docs/code-sets.md, Person, Immigration status (Standard Safeguarding Dataset) */
export const immigrationStatus = {
  title: 'Immigration status',
  source: 'national',
  keys: 'from_label',
  entries: [
    { code: 'indefinite_leave_to_remain', label: 'Indefinite leave to remain' },
    { code: 'discretionary_leave_to_18', label: 'Discretionary leave to 18' },
    { code: 'refugee_status', label: 'Refugee status' },
    { code: 'adult_asylum_seeker', label: 'Adult asylum seeker' },
    { code: 'unaccompanied_asylum_seeking_child', label: 'Unaccompanied asylum-seeking child' },
  ],
} as const satisfies CodeSet;

/** Why a child is subject to restriction, which makes the Home Office a party. @source v59-2024 L528-560 */
export const immigrationRestriction = {
  title: 'Immigration restriction',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'passed_control_without_leave', label: 'Passed control without leave' },
    {
      code: 'left_border_control_accommodation_without_permission',
      label: 'Left border control accommodation without permission',
    },
    { code: 'temporary_admission', label: 'Temporary admission' },
    { code: 'temporary_release_or_bail', label: 'Temporary release or bail' },
    { code: 'released_on_restriction_order', label: 'Released on restriction order' },
    {
      code: 'served_notice_of_liability_to_deport_or_dependant_of_a_foreign_national_offender_under_casework',
      label:
        'Served notice of liability to deport, or dependant of a foreign national offender under casework',
      hint: 'The child may be British or have leave',
    },
  ],
} as const satisfies CodeSet;

/**
 * What Home Office staff learnt that makes them tell police and children's services.
 *
 * @source v59-2024 L528-560
 */
export const homeOfficeReferralReason = {
  title: 'Home Office referral reason',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'ran_from_parents', label: 'Ran from parents' },
    { code: 'missing_from_placement', label: 'Missing from placement' },
    {
      code: 'hidden_by_or_missing_with_family_with_concern',
      label: 'Hidden by or missing with family, with concern',
    },
  ],
} as const satisfies CodeSet;
