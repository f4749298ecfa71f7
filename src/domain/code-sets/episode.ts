import type { CodeOf, CodeSet } from './code-set.ts';

/**
 * The class an imported or reported episode carries. `concern` and `reported` are derived words and are never
 * imported.
 *
 * @source docs/code-sets.md, Episode; docs/episodes.md
 */
export const episodeClass = {
  title: 'Class of an episode',
  source: 'ours',
  keys: 'published',
  entries: [
    { code: 'missing', label: 'Missing' },
    { code: 'away', label: 'Away from placement without authorisation' },
    {
      code: 'absent_legacy',
      label: 'Absent',
      hint: 'Police class of 2013 to about 2017; not counted as missing',
    },
    { code: 'hidden', label: 'Hidden missing', hint: 'Learnt from a service, never reported to police' },
  ],
} as const satisfies CodeSet;

export type EpisodeClass = CodeOf<typeof episodeClass>;

/** @source docs/code-sets.md, Episode; SSDA903 guidance */
export const missingType = {
  title: 'SSDA903 missing type',
  source: 'national',
  keys: 'published',
  entries: [
    { code: 'M', label: 'Missing from care', hint: 'Whereabouts not known' },
    { code: 'A', label: 'Away from placement without authorisation', hint: 'Whereabouts known' },
  ],
} as const satisfies CodeSet;

/** What children's services hold about where the child is. @source docs/episodes.md */
export const whereaboutsKind = {
  title: 'Whereabouts',
  source: 'ours',
  keys: 'published',
  entries: [
    { code: 'unknown', label: 'Not known' },
    {
      code: 'known_with_concern',
      label: 'Known, with concern',
      hint: 'The carer is worried, or the authority or police were notified',
    },
    { code: 'known_authorised', label: 'Known, authorised' },
  ],
} as const satisfies CodeSet;

/** @source docs/code-sets.md, Episode */
export const strand = {
  title: 'Strand',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'home', label: 'Home' },
    { code: 'care', label: 'Care' },
    { code: 'education', label: 'Education' },
  ],
} as const satisfies CodeSet;

/** How a child is missing from education. @source docs/code-sets.md, Episode, Strand */
export const educationAbsenceKind = {
  title: 'Kind of absence from education',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'part_day', label: 'Part-day' },
    { code: 'day', label: 'Day' },
    { code: 'cme', label: 'CME', hint: 'Child missing education' },
  ],
} as const satisfies CodeSet;

/** @source docs/code-sets.md, Episode */
export const missingFrom = {
  title: 'Missing from',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'home', label: 'Home' },
    { code: 'placement', label: 'Placement' },
    { code: 'school_college', label: 'School/college' },
    { code: 'contact_visit', label: 'Contact visit' },
    { code: 'health_setting', label: 'Health setting' },
    { code: 'youth_custody_court', label: 'Youth custody/court' },
    { code: 'activity_trip', label: 'Activity/trip' },
    { code: 'street_public_place', label: 'Street/public place' },
    { code: 'immigration_accommodation', label: 'Immigration accommodation' },
  ],
} as const satisfies CodeSet;

export type MissingFrom = CodeOf<typeof missingFrom>;

/** @source docs/code-sets.md, Episode */
export const closingReason = {
  title: 'Closing reason',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'return_phase_complete', label: 'Return phase complete' },
    { code: 'located_in_checks', label: 'Located in checks' },
    { code: 'turned_18', label: 'Turned 18' },
    { code: 'care_ended', label: 'Care ended' },
    { code: 'responsibility_transferred', label: 'Responsibility transferred' },
    { code: 'died', label: 'Died' },
    { code: 'void_duplicate', label: 'Void duplicate' },
    { code: 'void_error', label: 'Void error' },
  ],
} as const satisfies CodeSet;
