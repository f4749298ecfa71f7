import Type from 'typebox';
import { harmFound } from '../code-sets/harm.ts';
import { safeAndWellOfficer } from '../code-sets/safe-and-well.ts';
import { body, codeOf, dateText, list, oneOf, optional, person, role, text, yesNo } from '../event/schema.ts';

/** The police check after a return; never the same record as a return interview (ofsted-2013 ¶46). */
export const safeAndWellEvents = {
  SafeAndWellChecked: body({
    how: oneOf('done_seen', 'done_phone', 'refused'),
    officer: optional(text),
    officerType: optional(codeOf(safeAndWellOfficer)),
    indicationsOfHarm: optional(text),
    whereAndWithWhom: optional(text),
    chanceToDisclose: optional(text),
    harm: optional(list(codeOf(harmFound))),
  }),
  SafeAndWellNotDone: body({
    outcome: oneOf('not_done_by_frequency_decision', 'not_done_no_decision', 'not_applicable'),
    reason: optional(text),
  }),
  SafeAndWellShared: body({ with: list(role) }),
  /** Whether the check met the standard that the force requires, when it was looked at again (ofsted-2013 ¶33). */
  SafeAndWellReviewed: body({ metStandard: yesNo, found: text }),
  /** Police and parent or carer agree how often, mindful that frequent episodes link to serious harm. */
  FrequencyDecided: body({
    police: person,
    carer: person,
    reason: text,
    /** A check is done at every Nth return. */
    everyNthReturn: optional(Type.Integer({ minimum: 2 })),
    reviewOn: dateText,
    harmConsidered: yesNo,
  }),
  /** Whether the child is referred for an assessment of why they go missing (v59-2024 L389). */
  AssessmentOfWhyConsidered: body({ refer: yesNo, reason: text }),
} as const;
