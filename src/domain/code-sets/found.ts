import type { CodeOf, CodeSet } from './code-set.ts';

/** @source docs/code-sets.md, Episode */
export const howLocated = {
  title: 'How located or returned',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'returned_alone', label: 'Returned alone' },
    { code: 'carer_found', label: 'Carer found' },
    { code: 'parent_found', label: 'Parent found' },
    { code: 'police_found', label: 'Police found' },
    { code: 'other_agency', label: 'Other agency' },
    { code: 'home_office_staff', label: 'Home Office staff' },
    { code: 'friend_relative_returned', label: 'Friend/relative returned' },
    { code: 'arrested_custody', label: 'Arrested/custody' },
    { code: 'hospital', label: 'Hospital' },
    { code: 'other_force_la', label: 'Other force/LA' },
    { code: 'not_found_by_18', label: 'Not found by 18' },
    { code: 'died', label: 'Died' },
  ],
} as const satisfies CodeSet;

export type HowLocated = CodeOf<typeof howLocated>;

/** @source docs/code-sets.md, Episode */
export const foundPlaceType = {
  title: 'Kind of place found',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'family_address', label: 'Family address' },
    { code: 'friend_address', label: 'Friend address' },
    { code: 'partner_address', label: 'Partner address' },
    { code: 'adult_of_concern', label: 'Adult of concern' },
    { code: 'street_public_place', label: 'Street/public place' },
    { code: 'abandoned_building', label: 'Abandoned building' },
    { code: 'shop_high_street_town_centre', label: 'Shop/high street/town centre' },
    { code: 'transport_rail', label: 'Transport/rail' },
    { code: 'hotel_b_b', label: 'Hotel/B&B' },
    { code: 'premises_linked_to_drugs', label: 'Premises linked to drugs', hint: 'Some say “trap house”' },
    { code: 'school', label: 'School' },
    { code: 'outdoors_park', label: 'Outdoors/park' },
    { code: 'another_area', label: 'Another area' },
    { code: 'abroad', label: 'Abroad' },
    { code: 'custody', label: 'Custody' },
    { code: 'hospital', label: 'Hospital' },
    { code: 'not_disclosed', label: 'Not disclosed' },
  ],
} as const satisfies CodeSet;

export type FoundPlaceType = CodeOf<typeof foundPlaceType>;
