import type { CodeSet } from './code-set.ts';

/**
 * Any one of these makes referral to children's social care and/or police mandatory.
 *
 * @source v59-2024 L446-454
 */
export const mandatoryReferralFactor = {
  title: 'Mandatory referral factor',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'may_be_victim_of_crime', label: 'May be victim of crime' },
    { code: 'cp_plan', label: 'CP plan', hint: 'Child protection plan' },
    { code: 's47', label: 's47', hint: 'Under section 47 enquiry' },
    { code: 'looked_after', label: 'Looked after' },
    {
      code: 'known_person_posing_risk_in_or_around_household',
      label: 'Known person posing risk in or around household',
    },
    { code: 'family_moves_frequently', label: 'Family moves frequently' },
    { code: 'serious_attendance_issues', label: 'Serious attendance issues' },
  ],
} as const satisfies CodeSet;

/**
 * The questions that help to judge, sub-questions under the question they belong to; each is answered or
 * "not known". Asking about religion or culture carries its one example, so there are fourteen.
 *
 * @source v59-2024 L456-472
 */
export const judgementQuestion = {
  title: 'Judgement question',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'age_range', label: 'Age range' },
    { code: 'sudden_and_unexpected', label: 'Sudden and unexpected' },
    {
      code: 'past_concern_about_significantly_older_associates',
      label: 'Past concern about significantly older associates',
    },
    { code: 'significant_incident_before', label: 'Significant incident before' },
    { code: 'bullying', label: 'Bullying' },
    { code: 'health_reasons', label: 'Health reasons' },
    { code: 'essential_medication_or_care', label: 'Essential medication or care', under: 'health_reasons' },
    { code: 'depressed_before', label: 'Depressed before', under: 'health_reasons' },
    {
      code: 'religious_or_cultural_reasons',
      label: 'Religious or cultural reasons',
      hint: 'Rites of passage, forced marriage planned',
    },
    { code: 'disability_or_sen', label: 'Disability or SEN', hint: 'Special educational needs' },
    { code: 'past_concerns_now_worrying', label: 'Past concerns now worrying' },
    {
      code: 'drug_alcohol_dependency_in_family',
      label: 'Drug/alcohol dependency in family',
      under: 'past_concerns_now_worrying',
    },
    { code: 'domestic_abuse', label: 'Domestic abuse', under: 'past_concerns_now_worrying' },
    {
      code: 'parent_s_ability_to_protect',
      label: "Parent's ability to protect",
      under: 'past_concerns_now_worrying',
    },
  ],
} as const satisfies CodeSet<string, { readonly under?: string }>;

/** The four steps of day one. @source v59-2024 L478-501 */
export const dayOneStep = {
  title: 'Day-one step',
  source: 'ours',
  keys: 'published',
  entries: [
    {
      code: '1',
      label: 'Local police told',
      hint: '24-hour response; suspicion of crime stated; all circumstances given',
    },
    {
      code: '2',
      label: 'Police assess risk and act',
      hint: 'Immediate actions, then missing persons unit or CID',
    },
    {
      code: '3',
      label: "Police and children's social care share",
      hint: "Children's social care told as soon as possible; child abuse investigation team liaison",
    },
    {
      code: '4',
      label: 'School works with both',
      hint: 'An education representative at strategy discussions, section 47 enquiries and conferences',
    },
  ],
} as const satisfies CodeSet;

/** What the school has done before it may say it made reasonable enquiry. @source v59-2024 L503-507 */
export const reasonableEnquiry = {
  title: 'Reasonable enquiry by the school',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'staff_who_knew_the_child', label: 'Staff who knew the child' },
    { code: 'friends_and_their_parents', label: 'Friends and their parents' },
    { code: 'siblings_and_relatives_here_and_elsewhere', label: 'Siblings and relatives here and elsewhere' },
    { code: 'calls_to_every_number', label: 'Calls to every number' },
    { code: 'letter_to_last_address', label: 'Letter to last address' },
    { code: 'home_visit', label: 'Home visit' },
    { code: 'consult_la', label: 'Consult LA', hint: 'Local authority' },
  ],
} as const satisfies CodeSet;

/** What the authority asks from day 2 to day 28. @source v59-2024 L511-515 */
export const authorityEnquiry = {
  title: 'Enquiry by the authority, days 2 to 28',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'home_visit_neighbours_community', label: 'Home visit, neighbours, community' },
    { code: 'la_databases', label: 'LA databases' },
    { code: 'housing_health_police', label: 'Housing, health, police' },
    { code: 'agencies_known_to_family', label: 'Agencies known to family' },
    { code: 'la_moved_from_possibly_to', label: 'LA moved from/possibly to' },
  ],
} as const satisfies CodeSet;
