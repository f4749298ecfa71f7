import type { CodeOf, CodeSet } from './code-set.ts';

/**
 * What became of the police's check, which they call a prevention interview today.
 *
 * @source docs/code-sets.md, Tasks and outcomes
 */
export const safeAndWellOutcome = {
  title: 'Safe-and-well check',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'done_seen', label: 'Done, seen' },
    { code: 'done_phone', label: 'Done, phone' },
    { code: 'refused', label: 'Refused' },
    { code: 'not_done_by_frequency_decision', label: 'Not done by frequency decision' },
    { code: 'not_done_no_decision', label: 'Not done, no decision' },
    { code: 'not_applicable', label: 'Not applicable', hint: 'Whereabouts were known' },
  ],
} as const satisfies CodeSet;

export type SafeAndWellOutcome = CodeOf<typeof safeAndWellOutcome>;

/** @source docs/code-sets.md, Tasks and outcomes */
export const safeAndWellOfficer = {
  title: 'Officer who made the check',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'uniformed', label: 'Uniformed' },
    { code: 'plain_clothes', label: 'Plain clothes' },
    { code: 'missing_person_unit', label: 'Missing-person unit' },
    {
      code: 'school_home_spoc',
      label: 'School/home SPOC',
      hint: 'Single point of contact for the school or home',
    },
    { code: 'other', label: 'Other' },
  ],
} as const satisfies CodeSet;

export type SafeAndWellOfficer = CodeOf<typeof safeAndWellOfficer>;

/** The three parts of the check. @source v59-2024 L281-283 */
export const safeAndWellPart = {
  title: 'Part of the safe-and-well check',
  source: 'ours',
  keys: 'published',
  entries: [
    { code: 'S1', label: 'Any indication of harm' },
    { code: 'S2', label: 'Where the child was and with whom' },
    { code: 'S3', label: 'Chance to disclose offending by or against the child' },
  ],
} as const satisfies CodeSet;

/** The seven sets of information behind "might they go again?". @source v59-2024 L283-291 */
export const mightGoAgain = {
  title: 'Might the child go again',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'individual_circumstances', label: 'Individual circumstances' },
    { code: 'family_circumstances_and_history', label: 'Family circumstances and history' },
    { code: 'motivation', label: 'Motivation' },
    { code: 'destinations_and_associates', label: 'Destinations and associates' },
    { code: 'recent_pattern', label: 'Recent pattern' },
    { code: 'how_found_or_returned', label: 'How found or returned' },
    {
      code: 'individual_characteristics',
      label: 'Individual characteristics',
      hint: 'Learning difficulties, mental health, depression, other vulnerabilities',
    },
  ],
} as const satisfies CodeSet;
