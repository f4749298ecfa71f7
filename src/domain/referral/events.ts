import { legalAction } from '../code-sets/legal-actions.ts';
import {
  body,
  codeOf,
  dateText,
  oneOf,
  optional,
  panel,
  person,
  role,
  text,
  yesNo,
} from '../event/schema.ts';

/** To whom, in kind, a concern is handed on. */
export const referralKind = oneOf(
  'child_protection',
  'childrens_social_care',
  'return_interview',
  'national_referral_mechanism',
  'prevent',
  'panel',
  'immigration_enforcement',
  'police_safeguarding',
  'first_response',
  'education_welfare',
  'family_support',
  'placement_review',
  'other',
);

/** Handing a concern on to whoever can act on it. */
export const referralEvents = {
  /** A professional considers the child to be at risk, at whatever moment (Hertfordshire's first criterion). */
  ChildConsideredAtRisk: body({ reason: text }),
  ReferralMade: body({
    kind: referralKind,
    to: optional(role),
    panel: optional(panel),
    reason: optional(text),
  }),
  PanelReviewed: body({ panel, decisions: optional(text) }),
  PanelDeclined: body({ panel, reason: text }),
  LegalActionTaken: body({
    action: codeOf(legalAction),
    reason: optional(text),
    /** A recovery order is sought only where it is clear that the child is in no immediate danger (v59-2024 L81). */
    noImmediateDanger: optional(yesNo),
    /** On whom a harbouring notice was served, where, and when it is looked at again. */
    servedOn: optional(person),
    address: optional(text),
    reviewOn: optional(dateText),
  }),
} as const;
