import type { CodeSet } from './code-set.ts';

/** @source docs/code-sets.md, Agencies and roles, Referral source */
export const referralSource = {
  title: 'Referral source',
  source: 'national',
  keys: 'published',
  entries: [
    { code: '1A', label: 'Family' },
    { code: '1B', label: 'Acquaintance' },
    { code: '1C', label: 'Self' },
    { code: '1D', label: 'Other individual' },
    { code: '2A', label: 'Schools' },
    { code: '2B', label: 'Education' },
    { code: '3A', label: 'General practitioner' },
    { code: '3B', label: 'Health visitor' },
    { code: '3C', label: 'School nurse' },
    { code: '3D', label: 'Other primary health' },
    { code: '3E', label: 'Accident and emergency' },
    { code: '3F', label: 'Other health' },
    { code: '4', label: 'Housing' },
    { code: '5A', label: 'Local authority social care' },
    { code: '5B', label: 'Local authority, other' },
    { code: '5C', label: 'Other local authority' },
    { code: '5D', label: 'Early help' },
    { code: '6', label: 'Police' },
    { code: '7', label: 'Other legal' },
    { code: '8', label: 'Other' },
    { code: '9', label: 'Anonymous' },
    { code: '10', label: 'Unknown' },
  ],
} as const satisfies CodeSet;
