import type { CodeOf, CodeSet } from './code-set.ts';

/**
 * The eight actions a high grade calls for; each is answered with who and when, or why not needed.
 *
 * @source v59-2024 L69
 */
export const highRiskAction = {
  title: 'Police actions at high grade',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'immediate_deployment', label: 'Immediate deployment' },
    {
      code: 'senior_management_examines_initial_lines_and_staffing',
      label: 'Senior management examines initial lines and staffing',
    },
    {
      code: 'investigating_officer',
      label: 'Investigating officer',
      hint: 'Possibly a senior investigating officer',
    },
    { code: 'police_search_adviser', label: 'Police search adviser' },
    {
      code: 'media_strategy_and_or_outside_agencies',
      label: 'Media strategy and/or outside agencies',
    },
    { code: 'family_support', label: 'Family support' },
    { code: 'ukmpu', label: 'UKMPU', hint: 'UK Missing Persons Unit told at once' },
    { code: 'children_s_services', label: "Children's services", hint: 'Told as well' },
  ],
} as const satisfies CodeSet;

export type HighRiskAction = CodeOf<typeof highRiskAction>;

/** The three actions a medium grade calls for. @source safeguarding partnership procedures, Oct 2024, L71 */
export const mediumRiskAction = {
  title: 'Actions at medium grade',
  source: 'ours',
  keys: 'from_label',
  entries: [
    {
      code: 'active_and_measured_response_to_trace_the_child',
      label: 'Active and measured response to trace the child',
      hint: 'By police and other agencies',
    },
    {
      code: 'support_for_the_person_reporting',
      label: 'Support for the person reporting',
      hint: 'Name who supports the family',
    },
    { code: 'proactive_investigation_and_search', label: 'Proactive investigation and search' },
  ],
} as const satisfies CodeSet;

export type MediumRiskAction = CodeOf<typeof mediumRiskAction>;
