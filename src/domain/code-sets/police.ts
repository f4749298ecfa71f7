import { type CodeOf, type CodeSet, entryOf } from './code-set.ts';

/** The police's own track of an episode. @source docs/episodes.md */
export const policeClass = {
  title: 'Police class',
  source: 'ours',
  keys: 'published',
  entries: [
    { code: 'unclassified', label: 'Not classified yet' },
    { code: 'missing', label: 'Missing' },
    {
      code: 'absent_legacy',
      label: 'Absent',
      hint: 'Police class of 2013 to about 2017; not counted as missing',
    },
    { code: 'not_missing', label: 'Not missing' },
  ],
} as const satisfies CodeSet;

/**
 * The four grades of today, and the two that old records carry. A grade of an old record is kept as written
 * and shown beside the grade in `shownWith`. Which grades may be given today is a matter of the pack.
 *
 * @source v59-2024 L33, L61-67; the hints are worded from memory of the police guidance, not quoted
 */
export const policeGrade = {
  title: 'Police risk grade',
  source: 'national',
  keys: 'published',
  entries: [
    {
      code: 'very_low',
      label: 'Very low',
      hint: 'No apparent risk of harm to the child or the public',
      group: 'current',
      shownWith: 'very_low',
      response: 'Actions agreed with the person reporting; latest review time set',
    },
    {
      code: 'low',
      label: 'Low',
      hint: 'Harm is possible but minimal',
      group: 'current',
      shownWith: 'low',
      response: 'Proportionate enquiries',
    },
    {
      code: 'medium',
      label: 'Medium',
      hint: 'Harm is likely but not serious',
      group: 'current',
      shownWith: 'medium',
      response: 'Active and measured response by police and others; support for the person reporting',
    },
    {
      code: 'high',
      label: 'High',
      hint: 'Serious harm is very likely',
      group: 'current',
      shownWith: 'high',
      response: 'Immediate deployment; the high-risk police actions',
    },
    {
      code: 'absent',
      label: 'Absent',
      hint: 'Not where expected or required, no apparent risk; not counted as missing',
      group: 'legacy',
      shownWith: 'absent',
      response: 'Review times',
    },
    {
      code: 'no_apparent_risk',
      label: 'No apparent risk',
      hint: 'Earlier name of very low',
      group: 'legacy',
      shownWith: 'very_low',
      response: 'Actions agreed with the person reporting; latest review time set',
    },
  ],
} as const satisfies CodeSet<
  string,
  { readonly group: 'current' | 'legacy'; readonly shownWith: string; readonly response: string }
>;

export type PoliceGrade = CodeOf<typeof policeGrade>;

/**
 * Whether the grade is only read from old records, never given to a new episode.
 *
 * @source v59-2024 L33, L61-67
 */
export const isLegacyGrade = (grade: PoliceGrade): boolean => entryOf(policeGrade, grade).group === 'legacy';
