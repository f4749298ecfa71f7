import { body, oneOf, optional, role, text } from '../event/schema.ts';

/** Handing a concern on to whoever can act on it. */
export const referralEvents = {
  ReferralMade: body({
    kind: oneOf(
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
    ),
    to: optional(role),
    panel: optional(text),
    reason: optional(text),
  }),
  PanelReviewed: body({ panel: text, decisions: optional(text) }),
  PanelDeclined: body({ panel: text, reason: text }),
  LegalActionTaken: body({ action: text, reason: optional(text) }),
} as const;
