import type { CodeSet } from './code-set.ts';

/** @source docs/code-sets.md, Tasks and outcomes */
export const intervention = {
  title: 'Intervention',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'missing_fgc', label: 'Missing FGC', hint: 'Family group conference about going missing' },
    { code: 'lifelong_links', label: 'Lifelong Links' },
    { code: 'placement_support', label: 'Placement support' },
    { code: '1_1_exploitation_worker', label: '1:1 exploitation worker' },
    { code: 'youth_work', label: 'Youth work' },
    { code: 'drug_alcohol', label: 'Drug/alcohol' },
    { code: 'camhs', label: 'CAMHS', hint: 'Child and adolescent mental health services' },
    { code: 'mediation', label: 'Mediation' },
    { code: 'education_support', label: 'Education support' },
    { code: 'taf_early_help', label: 'TAF/early help', hint: 'Team around the family' },
    { code: 'safety_plan', label: 'Safety plan' },
    { code: 'group_programme', label: 'Group programme' },
    { code: 'other', label: 'Other' },
  ],
} as const satisfies CodeSet;
