import { contactAttemptResult } from '../code-sets/contact-attempts.ts';
import {
  authorityCode,
  body,
  codeOf,
  instantText,
  list,
  oneOf,
  optional,
  panel,
  person,
  role,
  text,
  version,
  yesNo,
} from '../event/schema.ts';

const discussionKind = oneOf(
  'first_discussion',
  'strategy_discussion',
  'missing_from_care_meeting',
  'child_protection_strategy_meeting',
  'intervention_meeting',
  'liaison',
  'longer_absence_review',
);

/** What the police consider to trace the child (v59-2024 L269; thurrock-2023 L80-84); each is decided, either way. */
const investigativeStep = oneOf(
  'phone_trace',
  'travel_card_trace',
  'closed_circuit_television',
  'alert_other_forces',
  'alert_british_transport_police',
  'visit_addresses',
  'other',
);

/** Looking for the child, and deciding together how. */
export const searchEvents = {
  ContactAttempted: body({
    by: role,
    to: oneOf('child', 'friend', 'relative', 'parent', 'adult'),
    how: oneOf('phone', 'text', 'social', 'visit', 'search_on_foot'),
    result: codeOf(contactAttemptResult),
    words: optional(text),
  }),
  /** The child used the agreed code word for danger: urgent at once. */
  CodeWordUsed: body({ words: optional(text) }),
  DiscussionArranged: body({ kind: discussionKind, at: instantText }),
  DiscussionHeld: body({
    kind: discussionKind,
    attended: list(body({ role, name: optional(text) })),
    invited: optional(list(role)),
    /** The saved plan and risk assessment that came of it, where there are new ones. */
    actionPlan: optional(version),
    riskAssessment: optional(version),
    decisions: optional(text),
  }),
  ActionPlanSaved: body({
    plan: text,
    actions: list(
      body({
        action: text,
        owner: person,
        by: optional(instantText),
        /** How everyone will know that it was done: a panel's plan asks for it. */
        measure: optional(text),
      }),
    ),
    agreedBy: optional(panel),
    /** Saved unchanged after a further episode, and why. */
    unchangedBecause: optional(text),
  }),
  RiskAssessmentSaved: body({
    assessment: text,
    actions: list(body({ action: text, owner: optional(person), by: optional(instantText) })),
    complete: yesNo,
    /** Saved unchanged after a further episode, and why. */
    unchangedBecause: optional(text),
  }),
  InvestigativeStepDecided: body({
    step: investigativeStep,
    /** Which force, which camera, whose telephone. */
    detail: optional(text),
    decision: oneOf('requested', 'done', 'not_requested'),
    reason: optional(text),
  }),
  /** Somewhere the child may be, such as a parent's or friend's address: each is visited or not (v59-2024 L268). */
  AddressVisitDecided: body({
    address: text,
    decision: oneOf('visited', 'to_be_visited', 'not_visited'),
    reason: optional(text),
    words: optional(text),
  }),
  /** Whether an authority that the child has links to is notified (v59-2024 L97). */
  OtherAuthorityConsidered: body({ authority: authorityCode, notify: yesNo, reason: text }),
  MediaReleaseConsidered: body({ words: optional(text) }),
  MediaBriefed: body({ to: role }),
  MediaConsentGiven: body({ by: role, words: optional(text) }),
  MediaConsentRefused: body({ by: role, reason: text }),
  MediaReleased: body({ authorityConsulted: yesNo, words: optional(text) }),
  HomeOfficeContactMade: body({ with: list(role), words: optional(text) }),
  DecisionRecorded: body({ decision: text, outcome: text, reason: optional(text), about: optional(version) }),
} as const;
