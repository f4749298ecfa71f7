import Type from 'typebox';
import { policeGrade } from '../code-sets/police.ts';
import {
  type HighRiskAction,
  highRiskAction,
  type MediumRiskAction,
  mediumRiskAction,
} from '../code-sets/police-actions.ts';
import {
  body,
  codeOf,
  instantText,
  oneOf,
  optional,
  person,
  policeForce,
  text,
  version,
} from '../event/schema.ts';

/**
 * What a named officer decided, when children's services record it: shown as told until the police confirm.
 * Absent when the police record it themselves.
 */
const asTold = optional(
  body({ officer: text, force: policeForce, how: oneOf('telephone', 'email', 'in_person', 'system') }),
);

const action = Type.Enum([
  ...highRiskAction.entries.map(({ code }) => code),
  ...mediumRiskAction.entries.map(({ code }) => code),
] as [HighRiskAction | MediumRiskAction, ...(HighRiskAction | MediumRiskAction)[]]);

/** The police's own track: class and grade are theirs alone. */
export const policeEvents = {
  ChildClassified: body({
    class: oneOf('missing', 'absent_legacy', 'not_missing'),
    asTold,
    /** Who checked the risk assessment. */
    qualityAssuredBy: optional(person),
    reason: optional(text),
  }),
  RiskGraded: body({
    grade: codeOf(policeGrade),
    asTold,
    reason: optional(text),
    qualityAssuredBy: optional(person),
  }),
  /** Police confirm what children's services recorded as told, or services confirm what a carer said. */
  StatementConfirmed: body({ confirms: version }),
  /** Agreed with the person reporting: when the police look at a legacy absence again. */
  AbsenceReviewAgreed: body({ reviewAt: instantText }),
  AbsenceReviewed: body({ words: optional(text) }),
  /** One of the actions that a grade asks for: done, or not needed because. */
  PoliceActionRecorded: body({
    action,
    outcome: oneOf('done', 'requested', 'not_needed'),
    officer: optional(text),
    reason: optional(text),
  }),
  PoliceProtectionStarted: body({ officer: optional(text), place: optional(text) }),
  PoliceProtectionEnded: body({
    how: oneOf('ended', 'emergency_protection_order', 'other_order'),
    words: optional(text),
  }),
} as const;
