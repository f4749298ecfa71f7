import { type CodeOf, type CodeSet, entryOf } from './code-set.ts';

/**
 * Who held the interview. `independent` is what counts unless the record of that interview says otherwise:
 * no for those who care for the child or already work with them, also when the child asked for that person
 * (the child's choice is recorded beside it). Police interview only exceptionally.
 *
 * @source docs/code-sets.md, Tasks and outcomes; v59-2024 L293-304; medway-2024-25 ¶3.18
 */
export const interviewerType = {
  title: 'Interviewer',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'rhi_officer', label: 'RHI officer', hint: 'Return home interview officer', independent: true },
    { code: 'commissioned_provider', label: 'Commissioned provider', independent: true },
    { code: 'allocated_sw', label: 'Allocated SW', hint: 'Allocated social worker', independent: false },
    { code: 'other_sw', label: 'Other SW', hint: 'Other social worker', independent: true },
    { code: 'youth_worker', label: 'Youth worker', independent: false },
    { code: 'teacher', label: 'Teacher', independent: false },
    { code: 'health', label: 'Health', independent: true },
    { code: 'advocate', label: 'Advocate', independent: true },
    { code: 'family_support', label: 'Family support', independent: false },
    { code: 'home_key_worker', label: 'Home key worker', independent: false },
    { code: 'foster_carer', label: 'Foster carer', independent: false },
    { code: 'police', label: 'Police', hint: 'Exceptional: say why', independent: true },
  ],
} as const satisfies CodeSet<string, { readonly independent: boolean }>;

export type InterviewerType = CodeOf<typeof interviewerType>;

/** Whether an interview by this person counts as independent. @source v59-2024 L293-304 */
export const isIndependent = (type: InterviewerType): boolean => entryOf(interviewerType, type).independent;

/**
 * Where it was held; whether neutral and whether the child chose it are asked beside it.
 *
 * @source docs/code-sets.md, Tasks and outcomes
 */
export const interviewVenue = {
  title: 'Venue',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'home', label: 'Home' },
    { code: 'placement', label: 'Placement' },
    { code: 'school', label: 'School' },
    { code: 'youth_community', label: 'Youth/community' },
    { code: 'car_walk', label: 'Car/walk' },
    { code: 'office', label: 'Office' },
    { code: 'phone_video', label: 'Phone/video' },
    { code: 'other', label: 'Other' },
  ],
} as const satisfies CodeSet;

export type InterviewVenue = CodeOf<typeof interviewVenue>;
