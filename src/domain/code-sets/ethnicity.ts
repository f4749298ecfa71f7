import type { CodeOf, CodeSet } from './code-set.ts';

export type EthnicityGroup = 'white' | 'mixed' | 'asian' | 'black' | 'other' | 'not_known';

/**
 * `REFU` is an answer and `NOBT` is a task: they are never merged, not even in a table.
 *
 * @source docs/code-sets.md, Person; the return lists CHNE on its own, census tables place it in Asian
 */
export const ethnicity = {
  title: 'Ethnicity',
  source: 'national',
  keys: 'published',
  entries: [
    { code: 'WBRI', label: 'White British', group: 'white' },
    { code: 'WIRI', label: 'White Irish', group: 'white' },
    { code: 'WIRT', label: 'Traveller of Irish heritage', group: 'white' },
    { code: 'WROM', label: 'Gypsy/Roma', group: 'white' },
    { code: 'WOTH', label: 'Any other White background', group: 'white' },
    { code: 'MWBC', label: 'White and Black Caribbean', group: 'mixed' },
    { code: 'MWBA', label: 'White and Black African', group: 'mixed' },
    { code: 'MWAS', label: 'White and Asian', group: 'mixed' },
    { code: 'MOTH', label: 'Any other Mixed background', group: 'mixed' },
    { code: 'AIND', label: 'Indian', group: 'asian' },
    { code: 'APKN', label: 'Pakistani', group: 'asian' },
    { code: 'ABAN', label: 'Bangladeshi', group: 'asian' },
    { code: 'CHNE', label: 'Chinese', group: 'asian' },
    { code: 'AOTH', label: 'Any other Asian background', group: 'asian' },
    { code: 'BCRB', label: 'Caribbean', group: 'black' },
    { code: 'BAFR', label: 'African', group: 'black' },
    { code: 'BOTH', label: 'Any other Black background', group: 'black' },
    { code: 'OOTH', label: 'Any other ethnic group', group: 'other' },
    { code: 'REFU', label: 'Refused', group: 'not_known' },
    { code: 'NOBT', label: 'Information not yet obtained', group: 'not_known' },
  ],
} as const satisfies CodeSet<string, { readonly group: EthnicityGroup }>;

export type Ethnicity = CodeOf<typeof ethnicity>;
