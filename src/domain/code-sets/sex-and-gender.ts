import { plainDate } from '../time/instant.ts';
import type { CodeOf, CodeSet } from './code-set.ts';

/** @source docs/code-sets.md, Person: M, F and U from the 2024-25 return, 1 and 2 up to 2023-24 */
export const sex = {
  title: 'Sex',
  source: 'national',
  keys: 'published',
  entries: [
    { code: 'M', label: 'Male', from: plainDate('2024-04-01') },
    { code: 'F', label: 'Female', from: plainDate('2024-04-01') },
    { code: 'U', label: 'Unknown', from: plainDate('2024-04-01') },
    { code: '1', label: 'Male', until: plainDate('2024-03-31') },
    { code: '2', label: 'Female', until: plainDate('2024-03-31') },
  ],
} as const satisfies CodeSet;

export type Sex = CodeOf<typeof sex>;

/** @source docs/code-sets.md, Person, children in need */
export const gender = {
  title: 'Gender',
  source: 'national',
  keys: 'published',
  entries: [
    { code: '00', label: 'Not known' },
    { code: '01', label: 'Man or boy' },
    { code: '02', label: 'Woman or girl' },
    { code: '09', label: 'Prefers to self-describe', hint: 'In their own words' },
  ],
} as const satisfies CodeSet;

/**
 * Codes that older records hold. They are a set of their own because the source does not say on which day
 * they ended, and an ended code without its date would still be offered.
 *
 * @source docs/code-sets.md, Person, "Older"
 */
export const formerGender = {
  title: 'Gender in older records',
  source: 'national',
  keys: 'published',
  entries: [
    { code: '0', label: 'Not yet born' },
    { code: '1', label: 'Male' },
    { code: '2', label: 'Female' },
    { code: '9', label: 'Indeterminate' },
  ],
} as const satisfies CodeSet;
