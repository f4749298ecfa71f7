import type { CodeOf, CodeSet } from './code-set.ts';

export type ChildGroupKind = 'not_looked_after' | 'looked_after' | 'care_leaver' | 'unknown';

/** Who is responsible for the child, as at the start of the episode. @source docs/code-sets.md, Person */
export const childGroup = {
  title: 'Child group at the start of the episode',
  source: 'ours',
  keys: 'published',
  entries: [
    { code: 'home', label: 'At home', group: 'not_looked_after' },
    { code: 'home_cin', label: 'At home, child in need', group: 'not_looked_after' },
    { code: 'home_cp', label: 'At home, child protection plan', group: 'not_looked_after' },
    { code: 'home_s47', label: 'At home, under section 47 enquiry', group: 'not_looked_after' },
    { code: 'lac_own', label: 'Looked after by this authority', group: 'looked_after' },
    { code: 'lac_ola', label: 'Looked after by another authority, placed here', group: 'looked_after' },
    { code: 'care_leaver_16_17', label: 'Care leaver aged 16 or 17', group: 'care_leaver' },
    { code: 'care_leaver_18_24', label: 'Care leaver aged 18 to 24', group: 'care_leaver' },
    { code: 'private_fostering', label: 'Private fostering', group: 'not_looked_after' },
    { code: 'unknown', label: 'Not known', group: 'unknown' },
  ],
} as const satisfies CodeSet<string, { readonly group: ChildGroupKind }>;

export type ChildGroup = CodeOf<typeof childGroup>;

/** @source docs/code-sets.md, Person */
export const childFlag = {
  title: 'Flags on a child',
  source: 'ours',
  keys: 'published',
  entries: [
    { code: 'uasc', label: 'Unaccompanied asylum-seeking child' },
    { code: 'subject_to_restriction', label: 'Subject to immigration restriction' },
    { code: 'possible_trafficking', label: 'Possible victim of trafficking' },
    { code: 'nrm_referred', label: 'Referred to the National Referral Mechanism' },
    { code: 'cme', label: 'Child missing education' },
    { code: 'ehe', label: 'Home educated' },
    { code: 'send', label: 'Special educational needs or disability' },
    { code: 'youth_justice', label: 'Open to youth justice' },
    { code: 'pregnant_or_parent', label: 'Pregnant or a parent' },
  ],
} as const satisfies CodeSet;

export type ChildFlag = CodeOf<typeof childFlag>;

/** @source docs/code-sets.md, Person */
export const careLeaverEligibility = {
  title: 'Care leaver eligibility',
  source: 'national',
  keys: 'from_label',
  entries: [
    { code: 'eligible', label: 'Eligible' },
    { code: 'relevant', label: 'Relevant' },
    { code: 'former_relevant', label: 'Former relevant' },
    { code: 'qualifying', label: 'Qualifying' },
    { code: 'none', label: 'None' },
  ],
} as const satisfies CodeSet;
