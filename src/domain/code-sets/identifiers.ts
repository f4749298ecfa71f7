import type { CodeOf, CodeSet } from './code-set.ts';

/** The numbers other systems know a child or a placement by. @source docs/code-sets.md, Person */
export const identifierKind = {
  title: 'Identifier',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'la_child_id', label: 'LA child id' },
    { code: 'upn', label: 'UPN', hint: 'Unique pupil number' },
    { code: 'nhs_number', label: 'NHS number' },
    { code: 'police_person_id', label: 'Police person id' },
    { code: 'police_missing_report_id', label: 'Police missing report id' },
    { code: 'home_office_reference', label: 'Home Office reference' },
    {
      code: 'single_unique_identifier',
      label: 'Single unique identifier',
      hint: "The consistent identifier of the Children's Wellbeing and Schools Act 2026, section 4",
    },
    { code: 'court_case_number', label: 'Court case number' },
    { code: 'urn_of_placement', label: 'URN of placement', hint: 'Ofsted unique reference number' },
  ],
} as const satisfies CodeSet;

export type IdentifierKind = CodeOf<typeof identifierKind>;

/** Why there is no unique pupil number. @source docs/code-sets.md, Person */
export const upnUnknownReason = {
  title: 'Reason the UPN is not known',
  source: 'national',
  keys: 'published',
  entries: [
    { code: 'UN1', label: 'Not of school age' },
    { code: 'UN2', label: 'Never in a maintained school' },
    { code: 'UN3', label: 'Educated outside England' },
    { code: 'UN4', label: 'Newly looked after' },
    { code: 'UN5', label: 'Sources collating' },
  ],
} as const satisfies CodeSet;
