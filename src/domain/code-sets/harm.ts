import type { CodeOf, CodeSet } from './code-set.ts';

/** `not_assessed` is never read as `none_found`. @source docs/code-sets.md, Exploitation and harm */
export const harmFound = {
  title: 'Harm found',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'physical', label: 'Physical' },
    { code: 'sexual', label: 'Sexual' },
    { code: 'emotional', label: 'Emotional' },
    { code: 'neglect_exposure', label: 'Neglect/exposure' },
    { code: 'drugs_alcohol_harm', label: 'Drugs/alcohol harm' },
    { code: 'self_harm', label: 'Self-harm' },
    { code: 'crime_against_child', label: 'Crime against child' },
    { code: 'none_found', label: 'None found' },
    { code: 'not_assessed', label: 'Not assessed' },
  ],
} as const satisfies CodeSet;

export type HarmFound = CodeOf<typeof harmFound>;

/**
 * The factors of the children in need census that an episode may bring out.
 *
 * @source docs/code-sets.md, Exploitation and harm
 */
export const assessmentFactor = {
  title: 'Children in need assessment factor',
  source: 'national',
  keys: 'published',
  entries: [
    { code: '1A', label: 'Alcohol' },
    { code: '2A', label: 'Drugs' },
    { code: '3A', label: 'Domestic abuse' },
    { code: '4A', label: 'Mental health of child' },
    { code: '9A', label: 'Unaccompanied asylum-seeking child' },
    { code: '10A', label: 'Missing' },
    { code: '11A', label: 'Child sexual exploitation' },
    { code: '12A', label: 'Trafficking' },
    { code: '13A', label: 'Gangs' },
    { code: '14A', label: 'Socially unacceptable behaviour' },
    { code: '15A', label: 'Self-harm' },
    { code: '22A', label: 'Female genital mutilation' },
    { code: '23A', label: 'Abuse linked to faith or belief' },
    { code: '24A', label: 'Child criminal exploitation' },
  ],
} as const satisfies CodeSet;
